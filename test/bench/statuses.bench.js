/** Statuses of 100 to 100,000 orders: this node, n8n's HTTP Request node, the floor, and what no one can be faster than. */
const { isHostInstalled, version } = require('../host/host');
const { startPanelProcess } = require('./panelProcess');
const { ratio } = require('./ratio');
const { runContender } = require('./runContender');

const PARALLEL = 4;
const COUNTS = [100, 1_000, 10_000, 100_000];
const ANSWER_MS = [0, 50, 200];

/**
 * With a request a row, 100,000 rows at once need more ports than a machine has to one address; 50 a
 * second, as the HTTP Request node's batching is set, 10,000 rows take more than three minutes. That
 * node leaves a connection a request open for a while: a second run of 10,000 meets the limit of files.
 * @type {Record<string, { mostRows?: number; runs?: number }>}
 */
const CONTENDERS = {
	'statuses: floor': {},
	'statuses: floor as a node': {},
	'statuses: this node': {},
	'statuses: HTTP Request': { mostRows: 10_000, runs: 1 },
	'statuses: HTTP Request, batching': { mostRows: 1_000, runs: 1 },
};

/**
 * Short runs are noisier.
 * @param {number} count
 * @param {number} boundMs
 */
function runsOf(count, boundMs) {
	if (boundMs > 10_000) return 1;
	return count > 10_000 ? 3 : 7;
}

async function run() {
	const contenders = contendersHere();
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const answerMs of ANSWER_MS) {
		const panel = await startPanelProcess({ orders: Math.max(...COUNTS), answerMs });
		for (const count of COUNTS) {
			const boundMs = Math.ceil(Math.ceil(count / 100) / PARALLEL) * answerMs;
			/** @type {Awaited<ReturnType<typeof runContender>> | undefined} */
			let floor;
			for (const [contender, limits] of contenders) {
				const { mostRows = Infinity, runs = runsOf(count, boundMs) } = limits;
				if (count > mostRows) continue;
				const measured = await runContender(panel, contender, count, runs);
				floor ??= measured;
				rows.push(describe(contender, { answerMs, count, boundMs, floor, measured }));
			}
		}
		await panel.stop();
	}
	return rows;
}

/**
 * @param {string} contender
 * @param {{
 *   answerMs: number;
 *   count: number;
 *   boundMs: number;
 *   floor: Awaited<ReturnType<typeof runContender>>;
 *   measured: Awaited<ReturnType<typeof runContender>>;
 * }} run
 */
function describe(contender, { answerMs, count, boundMs, floor, measured }) {
	const { requests, ms, cpuMs, megabytes } = measured;
	return {
		'panel answers after': `${answerMs} ms`,
		ids: count,
		by: contender.replace('statuses: ', ''),
		requests,
		'wall ms': Math.round(ms),
		'× floor': ratio(ms, floor.ms),
		'× bound': boundMs === 0 ? '' : ratio(ms, boundMs),
		'CPU ms': Math.round(cpuMs),
		'CPU × floor': ratio(cpuMs, floor.cpuMs),
		'peak MB': Math.round(megabytes),
		'peak × floor': ratio(megabytes, floor.megabytes),
	};
}

/** Those that can run: the HTTP Request node comes from the n8n of `npm start`. */
function contendersHere() {
	const all = Object.entries(CONTENDERS);
	if (isHostInstalled()) return all;
	console.error(
		`Without n8n's HTTP Request node: n8n ${version} is not installed. \`npm start\` installs it.`,
	);
	return all.filter(([name]) => !name.includes('HTTP Request'));
}

module.exports = { run };
