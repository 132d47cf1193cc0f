/**
 * `npm start`: a real n8n with this package installed, a simulated panel beside it, and the example
 * workflows ready to run. SMM_PANEL_URL and SMM_PANEL_KEY point it at a real panel instead.
 */
require('./ensureDependencies');

const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const {
	checkTools,
	hostEnvironment,
	installHost,
	root,
	SetUpStop,
	startN8n,
} = require('../test/host/host');
const {
	importCredential,
	importWorkflows,
	installPackage,
	readWorkflows,
} = require('../test/host/home');
const { OWNER, signOwnerIn } = require('../test/host/owner');

const SIMULATED_KEY = 'local-panel-key';

/** n8n's data lives outside the project, so that the node finds n8n's own modules, as a user's does. */
const home = join(
	tmpdir(),
	`n8n-nodes-smm-panel-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
);

/** @type {Array<() => Promise<unknown>>} */
const stops = [];

async function main() {
	const { N8N_PORT = '5678', PANEL_PORT = '8787', SMM_PANEL_URL, SMM_PANEL_KEY } = process.env;
	if (SMM_PANEL_URL && !SMM_PANEL_KEY)
		throw new SetUpStop(
			'SMM_PANEL_URL is set, SMM_PANEL_KEY is not. Set it to the API key of that panel.',
		);
	checkTools();
	await checkPort(Number(N8N_PORT), 'N8N_PORT');
	if (!SMM_PANEL_URL) await checkPort(Number(PANEL_PORT), 'PANEL_PORT');

	await installHost();
	const env = hostEnvironment(home, Number(N8N_PORT));
	console.log('Packing and installing n8n-nodes-smm-panel …');
	await installPackage(home);
	const panelUrl = SMM_PANEL_URL ?? (await startPanel(PANEL_PORT));
	await setUpHome(env, {
		apiUrl: panelUrl,
		apiKey: SMM_PANEL_KEY ?? SIMULATED_KEY,
		requestFormat: 'form',
		keyField: 'key',
	});

	console.log('Starting n8n …');
	const server = startN8n(env);
	stops.unshift(async () => await server.stop());
	await server.ready();
	await signOwnerIn(server.address);

	console.log(`
Editor:  ${server.address}/home/workflows
Login:   ${OWNER.email} / ${OWNER.password}
Panel:   ${panelUrl}${SMM_PANEL_URL ? '' : `, API key ${SIMULATED_KEY}`}
Data:    ${home}

The example workflows are in the list, ready to run.${SMM_PANEL_URL ? '' : ' Orders are delivered within some minutes.'} Ctrl-C ends everything.`);
	await server.end;
	await shutDown(0);
}

/**
 * @param {number} port
 * @param {string} variable
 */
async function checkPort(port, variable) {
	await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', () =>
			reject(
				new SetUpStop(
					`Port ${port} is taken. End what uses it, or set ${variable} to a free port.`,
				),
			),
		);
		probe.listen(port, '127.0.0.1', () => probe.close(resolve));
	});
}

/** @param {string} port */
async function startPanel(port) {
	const tsx = require.resolve('tsx/cli');
	const { PANEL_SPEED = '5' } = process.env;
	const env = { ...process.env, PANEL_PORT: port, PANEL_KEY: SIMULATED_KEY, PANEL_SPEED };
	const child = spawn(process.execPath, [tsx, join(root, 'scripts', 'panel.js')], { env });
	const end = new Promise((resolve) => child.once('close', resolve));
	stops.push(async () => {
		child.kill('SIGTERM');
		await end;
	});
	child.stderr.pipe(process.stderr);
	return await new Promise((resolve, reject) => {
		child.stdout.on('data', (data) => {
			const url = /http\S+/.exec(String(data))?.[0];
			if (url) resolve(url);
		});
		child.once('close', () => reject(new SetUpStop('The simulated panel ended while it started.')));
	});
}

/**
 * Imports what is needed to begin with: the credential when it points elsewhere now, and each
 * example once, as it may have been changed since.
 * @param {NodeJS.ProcessEnv} env
 * @param {Record<string, string>} credential
 */
async function setUpHome(env, credential) {
	const file = join(home, 'imported.json');
	const fingerprint = createHash('sha256').update(JSON.stringify(credential)).digest('hex');
	/** @type {{ credential?: string; examples: string[] }} */
	const imported = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { examples: [] };
	const examples = readWorkflows(join(root, 'examples'));
	const added = examples.filter(({ id }) => !imported.examples.includes(id));
	if (imported.credential === fingerprint && added.length === 0) return;
	console.log('Importing the credential and the example workflows …');
	mkdirSync(home, { recursive: true });
	if (imported.credential !== fingerprint) await importCredential(env, credential);
	if (added.length > 0) await importWorkflows(env, added);
	writeFileSync(
		file,
		JSON.stringify({ credential: fingerprint, examples: examples.map(({ id }) => id) }),
	);
}

/** @type {Promise<void> | undefined} */
let end;

/**
 * Ends n8n, then the panel, then this process; however often it is called.
 * @param {number} code
 */
async function shutDown(code) {
	end ??= (async () => {
		for (const stop of stops) await stop();
		process.exit(code);
	})();
	await end;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void shutDown(0));

main().catch(async (error) => {
	console.error(error instanceof SetUpStop ? `\n${error.message}` : error);
	await shutDown(1);
});
