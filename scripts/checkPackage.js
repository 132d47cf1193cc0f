/**
 * `npm run check:package`: packs this package, looks at what is in it, applies the rules of n8n's own
 * scanner to it and to its sources, and installs it into a clean n8n; with `--without-n8n` it leaves
 * that out. `--outputFile=<file>` writes the counts there as jest does.
 */
require('./ensureDependencies');

const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { listFiles, PACKED_FILE } = require('../test/support/project');
const { missingTypes } = require('../test/host/listedTypes');
const { RealN8n } = require('../test/host/realN8n');
const { checkTools, installHost, root } = require('../test/host/host');

/** Of a panel nobody asks. */
const CREDENTIAL = {
	apiUrl: 'https://panel.example.com/api/v2',
	apiKey: 'key-of-the-check',
	requestFormat: 'form',
	keyField: 'key',
};

async function main() {
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-check-'));
	try {
		const unpacked = pack(folder);
		report('only files a user needs', unwantedFiles(unpacked));
		await scan(unpacked);
		if (!process.argv.includes('--without-n8n')) await install();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param {string} folder */
function pack(folder) {
	execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
	const [{ filename, size }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
			cwd: root,
			encoding: 'utf8',
		}),
	);
	console.log(`${filename}: ${Math.round(size / 1_000)} kB`);
	const unpacked = join(folder, 'unpacked');
	mkdirSync(unpacked);
	const tar = ['-xzf', join(folder, filename), '-C', unpacked, '--strip-components=1'];
	execFileSync('tar', tar);
	return unpacked;
}

/** @param {string} unpacked */
function unwantedFiles(unpacked) {
	return listFiles('.', unpacked)
		.filter((file) => !PACKED_FILE.test(file))
		.join('\n');
}

/**
 * What the scanner does with a published version, without asking the registry and GitHub for it.
 * @param {string} unpacked
 */
async function scan(unpacked) {
	const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
		'@n8n/scan-community-package/scanner/scanner.mjs'
	);
	const scans = {
		"n8n's scanner on the package": await analyzePackage(unpacked),
		"n8n's scanner on its sources": await analyzePackage(root, SOURCE_FILE_PATTERNS),
	};
	for (const [what, { passed, message, details }] of Object.entries(scans))
		report(what, passed ? '' : [message, details].join('\n'));
}

async function install() {
	checkTools();
	await installHost();
	const n8n = new RealN8n();
	try {
		await n8n.setUp(CREDENTIAL);
		const missing = await missingTypes(n8n);
		report('the nodes and their credential in a clean n8n', missing.join('\n'));
	} finally {
		n8n.remove();
	}
}

const counts = { numPassedTests: 0, numFailedTests: 0 };

/**
 * @param {string} what
 * @param {string} problems
 */
function report(what, problems) {
	const isFine = problems === '';
	counts[isFine ? 'numPassedTests' : 'numFailedTests']++;
	console.log(`${isFine ? 'ok    ' : 'NOT ok'}  ${what}`);
	if (!isFine) console.log(problems);
}

function end() {
	const { numPassedTests, numFailedTests } = counts;
	const file = process.argv.find((argument) => argument.startsWith('--outputFile='));
	if (file) writeFileSync(file.replace(/^.*?=/, ''), JSON.stringify(counts));
	console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
	process.exit(numFailedTests === 0 ? 0 : 1);
}

main()
	.catch((error) => report('the check came to its end', String(error?.stack ?? error)))
	.finally(end);
