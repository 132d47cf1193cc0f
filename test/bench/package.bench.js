/** What the package costs its host to download, keep and load, next to well-known community nodes. */
const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { root } = require('../host/host');
const { showStep } = require('./showStep');

const OURS = 'n8n-nodes-smm-panel';
const OTHERS = {
	'n8n-nodes-evolution-api': '1.0.4',
	'@mendable/n8n-nodes-firecrawl': '2.1.2',
	'n8n-nodes-mcp': '0.1.37',
};
const RUNS = 7;

async function run() {
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-package-'));
	try {
		const rows = [measure(folder, OURS, root)];
		for (const [name, version] of Object.entries(OTHERS))
			rows.push(measure(folder, name, `${name}@${version}`));
		return rows;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {string} parent
 * @param {string} name
 * @param {string} source what npm packs: a folder, or a version in the registry
 */
function measure(parent, name, source) {
	showStep(name);
	const folder = join(parent, name.replace('/', '-'));
	mkdirSync(folder);
	const [{ filename, size }] = JSON.parse(npm(folder, ['pack', source, '--json']));
	npm(folder, ['install', '--legacy-peer-deps', '--omit=dev', '--no-save', filename]);
	rmSync(join(folder, filename));
	const modules = join(folder, 'node_modules');
	const installed = sizeOf(modules);
	for (const host of ['n8n-workflow', 'n8n-core'])
		symlinkSync(join(root, 'node_modules', host), join(modules, host));
	const loads = Array.from({ length: RUNS }, () => load(join(modules, name)));
	return {
		package: name,
		'tarball kB': Math.round(size / 1_000),
		'installed kB': Math.round(installed / 1_000),
		types: loads[0]?.types ?? 0,
		'load ms': median(loads.map(({ ms }) => ms)).toFixed(1),
		'memory MB': median(loads.map(({ megabytes }) => megabytes)).toFixed(2),
	};
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
function npm(cwd, args) {
	return execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

/**
 * @param {string} packageFolder
 * @returns {{ types: number; ms: number; megabytes: number }}
 */
function load(packageFolder) {
	const script = join(__dirname, 'load.js');
	const output = execFileSync(process.execPath, ['--expose-gc', script, packageFolder]);
	return JSON.parse(String(output));
}

/** @param {string} folder */
function sizeOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** @param {number[]} values */
function median(values) {
	return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

module.exports = { run };
