/** PostgreSQL and Redis for an n8n in queue mode: fresh ones on loopback, gone when they are stopped. */
const { spawn, spawnSync } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { chownSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { connect } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { freePort, run, SetUpStop } = require('./host');
const { programPath } = require('./installServices');

/** Starts both; the settings n8n reaches them by, and how they are stopped. */
async function startServices() {
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-services-'));
	/** @type {Array<() => Promise<void>>} */
	const stops = [];
	const stop = async () => {
		await Promise.all(stops.map(async (stopOne) => await stopOne()));
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const postgres = await startPostgres(folder);
		stops.push(postgres.stop);
		const redis = await startRedis();
		stops.push(redis.stop);
		return { settings: { ...postgres.settings, ...redis.settings }, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** @param {string} folder */
async function startPostgres(folder) {
	const port = await freePort();
	const password = randomUUID();
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	const user = postgresUser();
	if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
	const data = join(folder, 'data');
	await run(
		programPath('initdb') ?? 'initdb',
		['-D', data, '-U', 'n8n', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
		{ cwd: folder, ...user },
	);
	const stop = await startServer(
		programPath('postgres') ?? 'postgres',
		['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', ''],
		port,
		{ cwd: folder, ...user },
	);
	return {
		settings: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: password,
		},
		stop,
	};
}

async function startRedis() {
	const port = await freePort();
	const stop = await startServer(
		programPath('redis-server') ?? 'redis-server',
		['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
		port,
	);
	return {
		settings: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) },
		stop,
	};
}

/**
 * Starts a program and waits until it takes connections; the function that ends it.
 * @param {string} program
 * @param {string[]} args
 * @param {number} port
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function startServer(program, args, port, options) {
	const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let ended = false;
	const end = new Promise((resolve) => child.once('close', resolve)).then(() => (ended = true));
	child.once('error', (error) => (output += error.message));
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
	while (!(await takesConnections(port))) {
		if (ended) throw new SetUpStop(`${program} ended while it started:\n${output.slice(-2_000)}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return async () => {
		// With SIGINT PostgreSQL waits for no connection.
		if (!ended) child.kill('SIGINT');
		await end;
	};
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function takesConnections(port) {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.end());
	});
}

/** PostgreSQL refuses to run as root; Debian has a user for it. */
function postgresUser() {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (/** @type {string} */ flag) =>
		Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
	return { uid: idOf('-u'), gid: idOf('-g') };
}

module.exports = { startServer, startServices };
