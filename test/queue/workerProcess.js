/** Workers as processes that can be frozen and killed. */
const { fork } = require('node:child_process');
const { join } = require('node:path');

/**
 * @typedef {Record<string, unknown>} Item
 */

class WorkerProcess {
	/** @type {Map<string, (items: Item[] | undefined) => void>} */
	waiting = new Map();

	runs = 0;

	hasEnded = false;

	/**
	 * @param {{ file: string; url: string; key: string }} place the file of SQLite, and the panel
	 * @param {Record<string, string>} settings of n8n's database, where it is another
	 */
	constructor({ file, url, key }, settings) {
		// The test runner's NODE_ENV would put n8n into its own test mode.
		const { NODE_ENV, ...env } = process.env;
		this.child = fork(join(__dirname, 'orderWorker.js'), [file, url, key], {
			execArgv: ['--no-deprecation', '--require', require.resolve('tsx/cjs')],
			env: { ...env, ...settings },
		});
		this.ready = new Promise((resolve, reject) => {
			this.waiting.set('ready', resolve);
			this.child.once('exit', (code) => reject(new Error(`A worker ended with ${code}`)));
		});
		this.child.on('message', (/** @type {any} */ { id, items, error }) => {
			if (error !== undefined) throw new Error(`The node threw: ${error}`);
			this.waiting.get(id)?.(items);
			this.waiting.delete(id);
		});
		this.end = new Promise((resolve) => this.child.once('exit', resolve)).then(() => {
			this.hasEnded = true;
			for (const resolve of this.waiting.values()) resolve(undefined);
		});
	}

	/**
	 * Runs the node for rows; what came out of it, or nothing where the process was killed.
	 * @param {Item[]} rows
	 * @param {number} parallelRequests
	 * @returns {Promise<Item[] | undefined>}
	 */
	async order(rows, parallelRequests) {
		if (this.hasEnded) return undefined;
		const id = String(++this.runs);
		return await new Promise((resolve) => {
			this.waiting.set(id, resolve);
			// One that is killed at this moment answers by its end.
			this.child.send({ id, rows, parallelRequests }, () => undefined);
		});
	}

	freeze() {
		this.child.kill('SIGSTOP');
	}

	wake() {
		this.child.kill('SIGCONT');
	}

	async kill() {
		this.child.kill('SIGKILL');
		await this.end;
	}
}

module.exports = { WorkerProcess };
