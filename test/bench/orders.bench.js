/** Placing 1,000 orders, one after another and four at a time. */
const { startPanelProcess } = require('./panelProcess');
const { runContender } = require('./runContender');
const { ratio } = require('./ratio');

const ROWS = 1_000;
const RUNS = 3;
const PAIRS = [
	['orders: floor', 'orders: this node'],
	['orders: floor, parallel 4', 'orders: this node, parallel 4'],
];

async function run() {
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const answerMs of [0, 50]) {
		for (const contenders of PAIRS) {
			/** @type {Awaited<ReturnType<typeof runContender>> | undefined} */
			let floor;
			for (const contender of contenders) {
				const panel = await startPanelProcess({ answerMs });
				const measured = await runContender(panel, contender, ROWS, RUNS);
				await panel.stop();
				floor ??= measured;
				rows.push({
					'panel answers after': `${answerMs} ms`,
					orders: ROWS,
					by: contender.replace('orders: ', ''),
					requests: measured.requests,
					'wall ms': Math.round(measured.ms),
					'× floor': ratio(measured.ms, floor.ms),
					'CPU ms': Math.round(measured.cpuMs),
					'CPU × floor': ratio(measured.cpuMs, floor.cpuMs),
				});
			}
		}
	}
	return rows;
}

module.exports = { run };
