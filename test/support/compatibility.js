/** The tables of `docs/compatibility.md`: a row has a name and its cells. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { readFile, root } = require('./project');

const DOCUMENT = 'docs/compatibility.md';

/**
 * The rows of a section by their names.
 * @param {string} section
 * @returns {Map<string, string[]>}
 */
function documentedRows(section) {
	const [, text = ''] = readFile(DOCUMENT).split(`\n## ${section}\n`);
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
 * Prints the table of a section, and with UPDATE_TABLES=1 puts it there.
 * @param {string} section
 * @param {readonly string[]} heading
 * @param {ReadonlyArray<readonly string[]>} rows
 */
function printTable(section, heading, rows) {
	const dashes = heading.map(() => '---');
	const lines = [heading, dashes, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
	process.stdout.write(`\n${lines}\n`);
	if (process.env.UPDATE_TABLES === '1') replaceTable(section, lines);
}

/**
 * @param {string} section
 * @param {string} lines
 */
function replaceTable(section, lines) {
	const table = new RegExp(`(\\n## ${section}\\n[^]*?\\n)(\\|.*\\n)+`);
	const text = readFile(DOCUMENT).replace(table, (_, before) => before + lines);
	writeFileSync(join(root, DOCUMENT), text);
}

module.exports = { documentedRows, printTable };
