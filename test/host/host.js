/** A real n8n in an ignored folder of this project, with a Node of its own. */
const { spawn, spawnSync } = require('node:child_process');
const {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} = require('node:fs');
const { createServer } = require('node:net');
const { delimiter, join } = require('node:path');

/** The versions that can be installed, oldest first: each has a folder here with its lock file. */
const N8N_VERSIONS = readdirSync(join(__dirname, 'versions')).sort((one, other) =>
	one.localeCompare(other, 'en', { numeric: true }),
);

/** The newest one, unless N8N_HOST_VERSION names another. */
const version = process.env.N8N_HOST_VERSION ?? N8N_VERSIONS.at(-1) ?? '';
const root = join(__dirname, '..', '..');
const folder = join(root, '.n8n', version);
const installedMark = join(folder, 'installed');

/** Something a person has to do before it can go on; the message says what. */
class SetUpStop extends Error {}

function isHostInstalled() {
	return existsSync(installedMark);
}

/** Installs n8n where it is missing: five to eight minutes and 3 GB, once. */
async function installHost() {
	if (isHostInstalled()) return;
	mkdirSync(folder, { recursive: true });
	beTheOnlyInstaller();
	console.log(`Installing n8n ${version} and its Node into .n8n/ (once: 5 to 8 minutes, 3 GB) …`);
	copyManifest();
	// n8n's dependencies fetch native sources when their scripts run; only these two are needed.
	await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], 'n8n');
	await rebuild('node', 'Node', join('node', 'bin'));
	await rebuild('sqlite3', "n8n's database (sqlite3)", join('sqlite3', 'build', 'Release'), [
		'It is compiled where no ready-made one can be downloaded: install python3, make and a C++ compiler',
		'(Debian: apt-get install python3 make g++), then start again.',
	]);
	writeFileSync(installedMark, `${version}\n`);
}

/** The manifest has another name here: n8n's scanner takes a repository with several `package.json` for a monorepo. */
function copyManifest() {
	const source = join(__dirname, 'versions', version);
	copyFileSync(join(source, 'manifest.json'), join(folder, 'package.json'));
	copyFileSync(join(source, 'package-lock.json'), join(folder, 'package-lock.json'));
}

/** Two installations in one folder would take each other's files away. */
function beTheOnlyInstaller() {
	const file = join(folder, 'installing');
	const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
	if (other !== undefined && isRunning(other))
		throw new SetUpStop(
			`n8n ${version} is being installed by another command (process ${other}). Start again when it is done. If no such command runs, delete ${file}.`,
		);
	writeFileSync(file, String(process.pid));
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		return pid !== process.pid && process.kill(pid, 0);
	} catch {
		return false;
	}
}

/**
 * Runs the install scripts of one package; `made` is what they leave in node_modules.
 * @param {string} name
 * @param {string} what
 * @param {string} made
 * @param {string[]} [advice]
 */
async function rebuild(name, what, made, advice) {
	// npm hands the settings of this project on to the npm it runs below itself.
	await npm(['rebuild', name, '--ignore-scripts=false', '--loglevel=error'], what, advice);
	if (!existsSync(join(folder, 'node_modules', made))) {
		throw new SetUpStop([`${what} could not be installed.`, ...(advice ?? [])].join(' '));
	}
}

/**
 * @param {string[]} args
 * @param {string} what
 * @param {string[]} advice
 */
async function npm(
	args,
	what,
	advice = ['Check the network connection and the messages above, then start again.'],
) {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	const progress = setInterval(() => console.log(`  … ${what}: ${seconds()} s`), 20_000);
	try {
		await run('npm', args, { cwd: folder, stdio: 'inherit' });
		console.log(`  ${what}: done in ${seconds()} s`);
	} catch {
		throw new SetUpStop([`${what} could not be installed.`, ...advice].join(' '));
	} finally {
		clearInterval(progress);
	}
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ stdout: string; stderr: string }>}
 */
async function run(command, args, options = {}) {
	return await new Promise((resolve, reject) => {
		const child = spawn(command, args, { shell: process.platform === 'win32', ...options });
		let stdout = '';
		let stderr = '';
		child.stdout?.on('data', (data) => (stdout += data));
		child.stderr?.on('data', (data) => (stderr += data));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve({ stdout, stderr });
			else
				reject(
					Object.assign(
						new Error(`${command} ${args.join(' ')} ended with ${code}\n${stderr}${stdout}`),
						{ stdout, stderr },
					),
				);
		});
	});
}

/** Whether npm and the other tools the set-up calls are there. */
function checkTools() {
	const { error } = spawnSync('npm', ['--version'], { shell: process.platform === 'win32' });
	if (error)
		throw new SetUpStop(
			'npm was not found. Install Node.js 20 or newer with npm, then start again.',
		);
}

/**
 * The environment of an n8n whose data is in `home` and which only this machine can reach.
 * @param {string} home
 * @param {number} port
 */
function hostEnvironment(home, port = 5678) {
	// A test runner's NODE_ENV would put n8n into its own test mode.
	const { NODE_ENV, ...ours } = process.env;
	return {
		...ours,
		PATH: [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
		N8N_USER_FOLDER: home,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_RUNNERS_BROKER_PORT: String(port + 1),
	};
}

/**
 * Runs one of n8n's commands to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runN8n(args, env) {
	return await run('n8n', args, { env });
}

/**
 * Starts n8n's server, or another of its processes; `ready` waits until it answers.
 * @param {NodeJS.ProcessEnv} env
 * @param {(output: string) => void} [onOutput]
 */
function startN8n(env, onOutput = () => undefined, command = 'start') {
	const child = spawn('n8n', [command], { env, shell: process.platform === 'win32' });
	const address = `http://127.0.0.1:${env.N8N_PORT}`;
	let output = '';
	let ended = false;
	const end = new Promise((resolve) => child.once('close', resolve)).then(() => (ended = true));
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (data) => {
			output += data;
			onOutput(String(data));
		});
	}

	const waitUntilReady = async () => {
		for (let seconds = 0; !(await isHealthy(address)); seconds++) {
			if (ended) {
				const lastWords = output.slice(-2_000);
				throw new SetUpStop(`n8n ended while it started. Its last messages:\n${lastWords}`);
			}
			if (seconds > 120) throw new SetUpStop('n8n did not answer within two minutes.');
			await new Promise((resolve) => setTimeout(resolve, 1_000));
		}
	};

	return {
		address,
		end,
		ready: waitUntilReady,
		/** Ends the server and waits for it; with SIGKILL as a crash would. */
		async stop(signal = /** @type {NodeJS.Signals} */ ('SIGTERM')) {
			if (!ended) child.kill(signal);
			await end;
		},
		/** Lets it stand still, as on a machine that is suspended. */
		freeze() {
			child.kill('SIGSTOP');
		},
		wake() {
			child.kill('SIGCONT');
		},
	};
}

/** @returns {Promise<number>} */
async function freePort() {
	return await new Promise((resolve) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** @param {string} address */
async function isHealthy(address) {
	try {
		return (await fetch(`${address}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}

module.exports = {
	checkTools,
	freePort,
	hostEnvironment,
	hostFolder: folder,
	installHost,
	isHostInstalled,
	N8N_VERSIONS,
	root,
	run,
	runN8n,
	SetUpStop,
	startN8n,
	version,
};
