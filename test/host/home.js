/** What a user's n8n has in its folder: this package, a credential, workflows. */
const {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { root, run, runN8n } = require('./host');

const CREDENTIAL = { id: 'smmPanelCredential', name: 'SMM Panel account' };

/**
 * Packs this package and installs the tarball where n8n keeps community nodes. Needs no network:
 * the package has no dependencies, and n8n itself brings its one peer.
 * @param {string} home
 */
async function installPackage(home) {
	const nodesFolder = join(home, '.n8n', 'nodes');
	mkdirSync(nodesFolder, { recursive: true });
	await run('npm', ['run', 'build', '--silent'], { cwd: root });
	const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', nodesFolder], {
		cwd: root,
	});
	const tarball = join(nodesFolder, stdout.trim().split('\n').at(-1) ?? '');
	await installInto(nodesFolder, ['--offline', tarball]);
	rmSync(tarball);
}

/**
 * Installs a published version as n8n does.
 * @param {string} home
 * @param {string} packageAtVersion
 * @param {string} registry
 */
async function installPublished(home, packageAtVersion, registry) {
	const nodesFolder = join(home, '.n8n', 'nodes');
	mkdirSync(nodesFolder, { recursive: true });
	await installInto(nodesFolder, [`--registry=${registry}`, packageAtVersion]);
}

/**
 * @param {string} nodesFolder
 * @param {string[]} args
 */
async function installInto(nodesFolder, args) {
	writeFileSync(
		join(nodesFolder, 'package.json'),
		JSON.stringify({ name: 'installed-nodes', private: true }),
	);
	const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
	await run('npm', ['install', ...options, ...args], { cwd: nodesFolder });
}

/**
 * Imports the credential all imported workflows use, or another one.
 * @param {NodeJS.ProcessEnv} env
 * @param {Record<string, string>} data
 * @param {{ id: string; name: string; type?: string }} [credential]
 */
async function importCredential(env, data, credential = CREDENTIAL) {
	await importFile(env, 'import:credentials', [{ type: 'smmPanelApi', ...credential, data }]);
}

/**
 * The workflows of a folder with ids to run them by and the credential in their nodes.
 * @param {string} folder
 */
function readWorkflows(folder, credential = CREDENTIAL) {
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => {
		const workflow = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		const nodes = workflow.nodes.map((/** @type {{ type: string }} */ node) =>
			node.type.startsWith('n8n-nodes-smm-panel.')
				? { ...node, credentials: { smmPanelApi: credential } }
				: node,
		);
		return { ...workflow, id: file.replace(/\W|json$/g, '').slice(0, 36), nodes };
	});
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {unknown[]} workflows
 */
async function importWorkflows(env, workflows) {
	await importFile(env, 'import:workflow', workflows);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @param {unknown} content
 */
async function importFile(env, command, content) {
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-import-'));
	const file = join(folder, 'import.json');
	try {
		writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
		await runN8n([command, `--input=${file}`], env);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

module.exports = {
	CREDENTIAL,
	importCredential,
	importWorkflows,
	installPackage,
	installPublished,
	readWorkflows,
};
