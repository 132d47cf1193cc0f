/** The tables of `docs/compatibility.md`: a row has a name and its cells. */
const { readFile } = require('./project');

/**
 * The rows of a section by their names.
 * @param {string} section
 * @returns {Map<string, string[]>}
 */
function documentedRows(section) {
	const [, text = ''] = readFile('docs/compatibility.md').split(`\n## ${section}\n`);
	const [own = ''] = text.split('\n## ');
	return new Map(
		own
			.split('\n')
			.filter((line) => line.startsWith('| '))
			.map((line) =>
				line
					.split('|')
					.map((cell) => cell.trim())
					.slice(1, -1),
			)
			.map(([name = '', ...cells]) => [name, cells]),
	);
}

/**
 * Prints a table as it belongs into the documentation.
 * @param {readonly string[]} heading
 * @param {ReadonlyArray<readonly string[]>} rows
 */
function printTable(heading, rows) {
	const dashes = heading.map(() => '---');
	const lines = [heading, dashes, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

module.exports = { documentedRows, printTable };
