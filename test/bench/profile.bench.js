/** Where the time of 10,000 statuses goes: whose functions run, for this node and the floors. */
const { startPanelProcess } = require('./panelProcess');
const { runContender } = require('./runContender');

const ROWS = 10_000;
const RUNS = 7;
const CONTENDERS = ['statuses: floor', 'statuses: floor as a node', 'statuses: this node'];

async function run() {
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	const panel = await startPanelProcess({ orders: ROWS });
	for (const contender of CONTENDERS) {
		const { owners = {} } = await runContender(panel, contender, ROWS, RUNS, { profiled: true });
		rows.push({
			ids: ROWS,
			by: contender.replace('statuses: ', ''),
			...Object.fromEntries(
				Object.entries(owners).map(([owner, ms]) => [`${owner} ms`, Math.round(ms / RUNS)]),
			),
		});
	}
	await panel.stop();
	return rows;
}

module.exports = { run };
