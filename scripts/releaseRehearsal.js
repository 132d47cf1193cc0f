/**
 * `npm run release:rehearse`: releases what is committed to a registry on this machine, by the steps of
 * `.github/workflows/publish.yml`, and installs it from there into a clean n8n. `--quick` leaves out the
 * installation of the development dependencies and the checks.
 */
require('./ensureDependencies');

const { mkdtempSync, readFileSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { checkTools, installHost, root, run, SetUpStop } = require('../test/host/host');
const { installPublished } = require('../test/host/home');
const { missingTypes } = require('../test/host/listedTypes');
const { RealN8n } = require('../test/host/realN8n');
const { startRegistry } = require('../test/host/registry');

const NAME = 'n8n-nodes-smm-panel';
/** What `--quick` leaves out. */
const SLOW = /^npm (ci|test|run check:package)\b/;
const isQuick = process.argv.includes('--quick');

async function main() {
	checkTools();
	await installHost();
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-release-'));
	const registry = await startRegistry(folder);
	try {
		const { copy, version } = await tag(folder);
		const steps = stepsOf(readFileSync(join(copy, '.github/workflows/publish.yml'), 'utf8'));
		const published = await askForVersion(copy, version, steps.compare, registry.url);
		if (published !== '') throw new SetUpStop(`The empty registry has ${published} already.`);
		if (isQuick) symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
		for (const command of steps.commands) await runStep(command, copy, registry);
		await installInto(`${NAME}@${version}`, registry.url);
	} finally {
		await registry.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * What is committed, in a clone with a dated changelog and the tag of the version.
 * @param {string} folder
 */
async function tag(folder) {
	const copy = join(folder, 'clone');
	await run('git', ['clone', '--quiet', root, copy]);
	const { stdout } = await run(process.execPath, ['scripts/release.js'], { cwd: copy });
	console.log(stdout.split('\n')[0]);
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
	const author = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@example.com'];
	const commit = ['commit', '--quiet', '--no-verify', '--all', '--message', 'Release'];
	await run('git', [...author, ...commit], { cwd: copy });
	await run('git', ['tag', `v${version}`], { cwd: copy });
	console.log(`Tag:      v${version}`);
	return { copy, version };
}

/**
 * The steps of the workflow: the one that compares tag and version, and the commands after it.
 * @param {string} workflow
 */
function stepsOf(workflow) {
	const [, block = ''] = /^( +)run: \|\n((?:\1 .*\n)+)/m.exec(workflow)?.slice(1) ?? [];
	const commands = [...workflow.matchAll(/run: (npm .*)/g)].map(([, command = '']) => command);
	return { compare: block, commands };
}

/**
 * @param {string} cwd
 * @param {string} version
 * @param {string} script
 * @param {string} registry
 */
async function askForVersion(cwd, version, script, registry) {
	const output = join(cwd, '..', 'output');
	const env = {
		...process.env,
		GITHUB_REF_NAME: `v${version}`,
		GITHUB_OUTPUT: output,
		npm_config_registry: registry,
	};
	await run('bash', ['-ec', script], { cwd, env });
	return /^published=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] ?? '';
}

/**
 * @param {string} command
 * @param {string} cwd
 * @param {{ address: string; url: string }} registry
 */
async function runStep(command, cwd, registry) {
	const isUpload = command.startsWith('npm publish');
	if (isQuick && SLOW.test(command)) return console.log(`Left out: ${command}`);
	// npm signs where a package was built only in the workflow itself.
	const [program = '', ...args] = command
		.replace(' --provenance', '')
		.split(' ')
		.concat(
			isUpload ? [`--registry=${registry.url}`, `--//${registry.address}/:_authToken=x`] : [],
		);
	console.log(`Running:  ${command}${isUpload ? ' (to this machine, without provenance)' : ''}`);
	await run(program, args, { cwd, stdio: isUpload ? 'pipe' : 'inherit' });
}

/**
 * @param {string} packageAtVersion
 * @param {string} registry
 */
async function installInto(packageAtVersion, registry) {
	const n8n = new RealN8n();
	try {
		const credential = {
			apiUrl: 'https://panel.example.com/api/v2',
			apiKey: 'key-of-the-rehearsal',
		};
		await n8n.setUp(credential, {}, async (home) => {
			await installPublished(home, packageAtVersion, registry);
		});
		const missing = await missingTypes(n8n);
		if (missing.length > 0) throw new SetUpStop(`A clean n8n does not list ${missing.join(', ')}.`);
		console.log(`Done:     a clean n8n lists the nodes and the credential of ${packageAtVersion}`);
	} finally {
		n8n.remove();
	}
}

main().catch((error) => {
	console.error(error instanceof SetUpStop ? error.message : error);
	process.exit(1);
});
