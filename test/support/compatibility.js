/** The made parts of `docs/compatibility.md`, each between `<!-- name -->` and `<!-- /name -->`. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { readFile, root } = require('./project');

const DOCUMENT = 'docs/compatibility.md';

/** So many columns beside the first fit a page. */
const COLUMNS = 6;

/** @typedef {ReadonlyMap<string, readonly string[]>} Columns the cells of each column, by its name */

/**
 * Prints a part, and with UPDATE_TABLES=1 puts it into the document.
 * @param {string} part
 * @param {readonly string[]} lines
 */
function printPart(part, lines) {
	process.stdout.write(`\n${lines.join('\n')}\n`);
	if (process.env.UPDATE_TABLES !== '1') return;
	const text = readFile(DOCUMENT).replace(
		blockOf(part),
		(_, start, _lines, end) => `${start}\n${lines.join('\n')}\n\n${end}`,
	);
	writeFileSync(join(root, DOCUMENT), text);
}

/**
 * The lines of a part as they stand in the document.
 * @param {string} part
 * @returns {string[]}
 */
function documentedPart(part) {
	const [, , text = ''] = blockOf(part).exec(readFile(DOCUMENT)) ?? [];
	return text.trim().split('\n');
}

/**
 * Tables with the same first column, so many of them that none is wider than a page.
 * @param {string} corner the name of the first column
 * @param {readonly string[]} rows the cells of the first column
 * @param {Columns} columns
 */
function tablesOf(corner, rows, columns) {
	const names = [...columns.keys()];
	/** @type {string[]} */
	const lines = [];
	for (let from = 0; from < names.length; from += COLUMNS) {
		const shown = names.slice(from, from + COLUMNS);
		const cells = rows.map((row, at) => [row, ...shown.map((name) => columns.get(name)?.[at])]);
		const table = [[corner, ...shown], ['---', ...shown.map(() => '---')], ...cells];
		lines.push(...(from > 0 ? [''] : []), ...table.map((row) => `| ${row.join(' | ')} |`));
	}
	return lines;
}

/**
 * The columns of tables as `tablesOf` makes them, by their names.
 * @param {readonly string[]} lines
 * @returns {Map<string, string[]>}
 */
function columnsOf(lines) {
	/** @type {Map<string, string[]>} */
	const columns = new Map();
	/** @type {string[]} */
	let names = [];
	for (const line of lines) {
		const cells = line.split('|').slice(2, -1);
		if (cells.length === 0) names = [];
		else if (names.length === 0) names = cells.map((cell) => cell.trim());
		else if (!/^[-:| ]+$/.test(line))
			names.forEach((name, at) =>
				columns.set(name, [...(columns.get(name) ?? []), (cells[at] ?? '').trim()]),
			);
	}
	return columns;
}

/** @param {string} part */
function blockOf(part) {
	return new RegExp(`(<!-- ${part} -->\\n)([^]*?)(<!-- /${part} -->)`);
}

module.exports = { columnsOf, documentedPart, printPart, tablesOf };
