let isFirst = true;

/**
 * Prints a row of the result's table, the names above the first.
 * @param {Record<string, string | number>} row
 */
function printRow(row) {
	const line = (/** @type {Array<string | number>} */ cells) =>
		`| ${cells.map((cell, index) => String(cell).padEnd(index === 0 ? 26 : 10)).join(' | ')} |\n`;
	if (isFirst) process.stdout.write(line(Object.keys(row)));
	isFirst = false;
	process.stdout.write(line(Object.values(row)));
}

module.exports = { printRow };
