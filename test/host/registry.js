/** A registry of npm packages on this machine: Verdaccio, which knows no other registry. */
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { freePort, hostFolder, root, run } = require('./host');
const { startServer } = require('./services');

const folder = join(root, '.n8n', 'verdaccio');
const program = join(folder, 'node_modules', '.bin', 'verdaccio');
/** Verdaccio wants a newer Node than this package does; that of n8n is one. */
const node = join(hostFolder, 'node_modules', '.bin', 'node');

/** The alias `node-fetch@cjs`, which a dependency of Verdaccio asks for, is not in every mirror of npm. */
const MANIFEST = {
	private: true,
	dependencies: { verdaccio: '6.10.4' },
	overrides: { 'node-fetch': '2.7.0' },
};

/** Anybody may publish: it listens on loopback only, and is gone after the run. */
const SETTINGS = {
	auth: { htpasswd: { file: './htpasswd', max_users: -1 } },
	packages: { '**': { access: '$all', publish: '$all' } },
	log: { type: 'stdout', level: 'warn' },
};

async function installRegistry() {
	if (existsSync(program)) return;
	console.log('Installing Verdaccio into .n8n/verdaccio (once: half a minute, 65 MB) …');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
	const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	await run('npm', ['install', ...options], { cwd: folder });
}

/**
 * Starts an empty registry; n8n has to be installed.
 * @param {string} storage a folder for its packages
 */
async function startRegistry(storage) {
	await installRegistry();
	const port = await freePort();
	const config = join(storage, 'config.yaml');
	// JSON is YAML.
	writeFileSync(config, JSON.stringify({ ...SETTINGS, storage: join(storage, 'packages') }));
	const listen = `127.0.0.1:${port}`;
	const stop = await startServer(node, [program, '--config', config, '--listen', listen], port);
	return { address: listen, url: `http://${listen}/`, stop };
}

module.exports = { startRegistry };
