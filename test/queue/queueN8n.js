/** A real n8n in queue mode: PostgreSQL, Redis, a main, and workers with a folder each. */
const { randomUUID } = require('node:crypto');
const { cpSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { freePort, run, startN8n } = require('../host/host');
const { programPath } = require('../host/installServices');
const { startServices } = require('../host/services');
const { RealN8n } = require('../host/realN8n');

const QUEUE_MODE = {
	EXECUTIONS_MODE: 'queue',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_LOG_LEVEL: 'info',
	N8N_LOG_OUTPUT: 'console',
	// A worker that was killed is found out in seconds, not in one and a half minutes.
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

class QueueN8n extends RealN8n {
	/** @type {Array<Awaited<ReturnType<QueueN8n['startWorker']>>>} */
	workers = [];

	/** Ends PostgreSQL and Redis. */
	stopServices = async () => {};

	/**
	 * @override
	 * @param {Record<string, string>} credential
	 */
	async setUp(credential) {
		const services = await startServices();
		this.stopServices = services.stop;
		await super.setUp(credential, {
			...QUEUE_MODE,
			...services.settings,
			N8N_ENCRYPTION_KEY: randomUUID(),
		});
	}

	/** Starts workers beside those that run. */
	async startWorkers(/** @type {number} */ count) {
		const started = await Promise.all(Array.from({ length: count }, () => this.startWorker()));
		this.workers.push(...started);
	}

	/** Starts a worker as on a machine of its own: nothing is shared but the database, Redis and the key. */
	async startWorker() {
		const home = mkdtempSync(join(tmpdir(), 'smm-panel-worker-'));
		cpSync(join(this.home, '.n8n', 'nodes'), join(home, '.n8n', 'nodes'), { recursive: true });
		const port = await freePort();
		const env = {
			...this.env,
			N8N_USER_FOLDER: home,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		};
		/** @type {string[]} */
		const executions = [];
		const worker = startN8n(
			env,
			(text) => {
				this.output += text;
				for (const [, id = ''] of text.matchAll(/Worker started execution (\d+)/g))
					executions.push(id);
			},
			'worker',
		);
		await worker.ready();
		return { ...worker, home, /** Those it took from the queue, oldest first. */ executions };
	}

	/**
	 * Kills the worker that took an execution; those it took.
	 * @param {string} execution
	 */
	async killWorkerOf(execution) {
		const index = this.workers.findIndex(({ executions }) => executions.includes(execution));
		const [worker] = this.workers.splice(index, index < 0 ? 0 : 1);
		if (worker === undefined) throw new Error(`No worker took execution ${execution}`);
		await worker.stop('SIGKILL');
		rmSync(worker.home, { recursive: true, force: true });
		return worker.executions;
	}

	/**
	 * Lets the worker that took an execution stand still for a while.
	 * @param {string} execution
	 * @param {number} ms
	 */
	async freezeWorkerOf(execution, ms) {
		const worker = this.workers.find(({ executions }) => executions.includes(execution));
		if (worker === undefined) throw new Error(`No worker took execution ${execution}`);
		worker.freeze();
		await new Promise((resolve) => setTimeout(resolve, ms));
		worker.wake();
	}

	/** What somebody enters in a credential for the PostgreSQL n8n itself uses. */
	get postgres() {
		const of = (/** @type {string} */ name) => this.env[`DB_POSTGRESDB_${name}`] ?? '';
		return {
			host: of('HOST'),
			port: of('PORT'),
			database: of('DATABASE'),
			user: of('USER'),
			password: of('PASSWORD'),
			ssl: 'disable',
		};
	}

	/**
	 * The rows PostgreSQL answers with, each as one text.
	 * @param {string} sql
	 */
	async askPostgres(sql) {
		const { host, port, database, user, password } = this.postgres;
		const args = ['-h', host, '-p', port, '-U', user, '-d', database, '-XAtc', sql];
		const { stdout } = await run(programPath('psql') ?? 'psql', args, {
			env: { ...process.env, PGPASSWORD: password },
		});
		return stdout.split('\n').filter((line) => line !== '');
	}

	/** Ends the workers, PostgreSQL and Redis. */
	async stop() {
		await Promise.all(this.workers.map(async (worker) => await worker.stop('SIGKILL')));
		for (const { home } of this.workers) rmSync(home, { recursive: true, force: true });
		await this.stopServices();
	}
}

module.exports = { QueueN8n };
