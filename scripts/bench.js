/**
 * `npm run bench -- <name>`: prints a table; without a name, those of every `test/bench/<name>.bench.js`.
 * Measured is what is published: `dist`.
 */
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readdirSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { root } = require('../test/host/host');

/** @typedef {Array<Record<string, string | number>>} Table */

const folder = join(root, 'test', 'bench');
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.bench.js'))
	.map((file) => file.replace('.bench.js', ''));

async function main() {
	const given = process.argv.slice(2);
	const unknown = given.find((name) => !names.includes(name));
	if (unknown)
		throw new Error(`There is no benchmark "${unknown}". These are: ${names.join(', ')}.`);
	console.error('Building the package …');
	execFileSync('npm', ['run', 'build', '--silent'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'smm-panel-bench-'));
	require('reflect-metadata');
	for (const name of given.length > 0 ? given : names) {
		/** @type {{ run(): Promise<Table> }} */
		const bench = require(join(folder, `${name}.bench.js`));
		console.error(`\n${name}`);
		const table = await bench.run();
		console.log(`\n${name}\n`);
		printTable(table);
	}
	process.exit(0);
}

/** @param {Table} rows */
function printTable(rows) {
	const columns = Object.keys(rows[0] ?? {});
	const line = (/** @type {Array<string | number>} */ cells) =>
		console.log(`| ${cells.join(' | ')} |`);
	line(columns);
	line(columns.map(() => '---'));
	for (const row of rows) line(columns.map((column) => row[column] ?? ''));
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
