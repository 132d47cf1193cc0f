/** Statuses of 100 to 100,000 orders: this node, n8n's HTTP Request node, the floor, and what no one can be faster than. */
const { installHost } = require('../../scripts/host/host');
const { startPanelProcess } = require('./panelProcess');
const { runContender } = require('./runContender');

const PARALLEL = 4;
const COUNTS = [100, 1_000, 10_000, 100_000];
const ANSWER_MS = [0, 50, 200];

/** The most rows a contender is run with: a request a row takes its time, and all at once their memory. */
const MOST_ROWS = {
	'statuses: floor': Infinity,
	'statuses: this node': Infinity,
	'statuses: HTTP Request': 1_000,
	'statuses: HTTP Request, batching': 1_000,
};

async function benchStatuses() {
	await installHost();
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const answerMs of ANSWER_MS) {
		const panel = await startPanelProcess({ orders: Math.max(...COUNTS), answerMs });
		for (const count of COUNTS) {
			const boundMs = Math.ceil(Math.ceil(count / 100) / PARALLEL) * answerMs;
			/** @type {Awaited<ReturnType<typeof runContender>> | undefined} */
			let floor;
			for (const [contender, most] of Object.entries(MOST_ROWS)) {
				if (count > most) continue;
				const measured = await runContender(panel, contender, count);
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

/**
 * @param {number} value
 * @param {number} base
 */
function ratio(value, base) {
	return base > 0 ? (value / base).toFixed(2) : '';
}

module.exports = { benchStatuses, ratio };
