/** Runs one contender in a process of its own against a panel in another. */
const { fork } = require('node:child_process');
const { join } = require('node:path');
const { showStep } = require('./showStep');

/** The panel's log comes over a pipe. */
const SETTLE_MS = 300;

/**
 * @typedef {{ rows: number; ms: number; cpuMs: number; megabytes: number; owners?: Record<string, number> }} Measured
 * @param {{ url: string; key: string; requests(): number }} panel
 * @param {string} contender
 * @param {number} count
 * @param {number} runs
 * @param {{ profiled?: boolean }} [options]
 * @returns {Promise<Measured & { requests: number }>} of one run; `megabytes` is the peak above the start
 */
async function runContender(panel, contender, count, runs, { profiled = false } = {}) {
	showStep(`${contender}, ${count} rows`);
	const settle = async () => await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
	const child = fork(
		join(__dirname, 'measure.js'),
		[
			contender,
			String(count),
			String(runs),
			panel.url,
			panel.key,
			...(profiled ? ['profiled'] : []),
		],
		{ execArgv: ['--require', require.resolve('tsx/cjs'), '--expose-gc'] },
	);
	let before = 0;
	const measured = await new Promise((resolve, reject) => {
		child.on('message', async (message) => {
			if (message !== 'warm') return resolve(message);
			await settle();
			before = panel.requests();
			child.send('go');
		});
		child.once('exit', (code) => reject(new Error(`${contender} ended with ${code}`)));
	});
	await settle();
	return { ...measured, requests: Math.round((panel.requests() - before) / runs) };
}

module.exports = { runContender };
