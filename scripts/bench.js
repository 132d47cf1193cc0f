/** `npm run bench -- <name>`: prints a table; without a name, all of them. Measured is what is published: `dist`. */
const { execFileSync } = require('node:child_process');
const { root } = require('../test/host/host');

execFileSync('npm', ['run', 'build', '--silent'], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit'],
});
process.env.N8N_USER_FOLDER ??= require('node:fs').mkdtempSync(
	require('node:path').join(require('node:os').tmpdir(), 'smm-panel-bench-'),
);
// The HTTP Request node of the n8n whose engine the development dependencies bring.
process.env.N8N_HOST_VERSION ??= '2.11.4';
require('reflect-metadata');
const { benchCatalogue } = require('../test/bench/catalogue');
const { benchOrders } = require('../test/bench/orders');
const { benchPackage } = require('../test/bench/package');
const { benchProfile } = require('../test/bench/profile');
const { benchStatuses } = require('../test/bench/statuses');
const { benchTrigger } = require('../test/bench/trigger');

/** @type {Record<string, () => Promise<Array<Record<string, string | number>>>>} */
const BENCHES = {
	statuses: benchStatuses,
	profile: benchProfile,
	catalogue: benchCatalogue,
	orders: benchOrders,
	trigger: benchTrigger,
	package: benchPackage,
};

async function main() {
	const wanted = process.argv.slice(2);
	const unknown = wanted.find((name) => !(name in BENCHES));
	if (unknown)
		throw new Error(
			`There is no benchmark "${unknown}". These are: ${Object.keys(BENCHES).join(', ')}.`,
		);
	for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
		console.log(`\n${name}\n`);
		printTable(await BENCHES[name]());
	}
	process.exit(0);
}

/** @param {Array<Record<string, string | number>>} rows */
function printTable(rows) {
	const names = Object.keys(rows[0] ?? {});
	const line = (/** @type {Array<string | number>} */ cells) =>
		console.log(`| ${cells.join(' | ')} |`);
	line(names);
	line(names.map(() => '---'));
	for (const row of rows) line(names.map((name) => row[name] ?? ''));
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
