/** How long the soak is: SOAK_KILLS kills of n8n in each mode; the short form has two. */
const kills = Number(process.env.SOAK_KILLS ?? 2);

let isFirst = true;

/**
 * Prints a row of the result's table, the names above the first.
 * @param {Record<string, string | number>} row
 */
function printRow(row) {
	const line = (/** @type {Array<string | number>} */ cells) =>
		`| ${cells.map((cell) => String(cell).padEnd(8)).join(' | ')} |\n`;
	if (isFirst) process.stdout.write(line(Object.keys(row)));
	isFirst = false;
	process.stdout.write(line(Object.values(row)));
}

module.exports = { kills, printRow };
