/**
 * The same orders without and with references, over n8n's own deduplication store in SQLite, with up
 * to 100,000 references known before. BENCH_ROWS=n orders n rows instead of 1,000.
 */
const { fork } = require('node:child_process');
const { join } = require('node:path');
const { isHostInstalled, version } = require('../host/host');
const { startPanelProcess } = require('./panelProcess');
const { ratio } = require('./ratio');
const { showStep } = require('./showStep');

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000);
const ANSWER_MS = [0, 50, 200];
const PARALLEL = [1, 4];
const KNOWN = ['none', '0', '10000', '100000'];

async function run() {
	if (!isHostInstalled())
		throw new Error(`n8n ${version} is not installed. \`npm start\` installs it.`);
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const answerMs of ANSWER_MS) {
		for (const parallel of PARALLEL) {
			/** @type {Ordered | undefined} */
			let plain;
			for (const known of KNOWN) {
				showStep(`${answerMs} ms, parallel ${parallel}, ${known} known`);
				const panel = await startPanelProcess({ answerMs });
				const measured = await orderReferenced(panel, parallel, known);
				await panel.stop();
				plain ??= measured;
				rows.push({
					'panel answers after': `${answerMs} ms`,
					parallel,
					'references known': known,
					orders: measured.rows,
					'wall ms': Math.round(measured.ms),
					'× without': ratio(measured.ms, plain.ms),
					'longest block ms': Math.round(measured.blockMs),
					'kB written a row': (measured.bytes / 1_000 / measured.rows).toFixed(1),
				});
			}
		}
	}
	return rows;
}

/**
 * @typedef {{ rows: number; ms: number; blockMs: number; bytes: number }} Ordered
 * @param {{ url: string; key: string }} panel
 * @param {number} parallel
 * @param {string} known
 * @returns {Promise<Ordered>}
 */
async function orderReferenced({ url, key }, parallel, known) {
	const child = fork(
		join(__dirname, 'orderReferenced.js'),
		[String(ROWS), String(parallel), known, url, key],
		{ execArgv: ['--require', require.resolve('tsx/cjs')] },
	);
	return await new Promise((resolve, reject) => {
		child.once('message', resolve);
		child.once('exit', (code) => reject(new Error(`The orders ended with ${code}`)));
	});
}

module.exports = { run };
