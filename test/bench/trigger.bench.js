/** What one poll of the trigger costs for 1,000 to 100,000 watched orders, every fifth of them final. */
const { SmmPanelTrigger } = require('./builtPackage');
const { PolledNode } = require('../support/pollNode.ts');
const { startPanelProcess } = require('./panelProcess');
const { showStep } = require('./showStep');

const FIRST_ID = 23_501;

async function run() {
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const count of [1_000, 10_000, 100_000]) rows.push(await benchPoll(count));
	const [first] = rows;
	const unit = Number(first?.['CPU ms']) / 1_000;
	return rows.map((row) => ({
		...row,
		'CPU an id, as a ratio to the first row': (
			Number(row['CPU ms']) /
			Number(row.ids) /
			unit
		).toFixed(2),
	}));
}

/** @param {number} count */
async function benchPoll(count) {
	showStep(`${count} watched orders`);
	const panel = await startPanelProcess({ orders: count });
	const orderIds = Array.from({ length: count }, (_, index) => FIRST_ID + index).join();
	const credentials = {
		apiUrl: panel.url,
		apiKey: panel.key,
		requestFormat: 'form',
		keyField: 'key',
	};
	const node = new PolledNode(
		credentials,
		{ event: 'orderStatusChanged', idSource: 'list', orderIds },
		new SmmPanelTrigger(),
	);
	await node.poll();

	const before = { requests: panel.requests(), cpu: process.cpuUsage() };
	await node.poll();
	const { user, system } = process.cpuUsage(before.cpu);
	const requests = panel.requests() - before.requests;
	await panel.stop();

	const open = count - Math.ceil(count / 5);
	const bytes = JSON.stringify(node.state).length;
	return {
		ids: count,
		open,
		requests,
		'⌈open ÷ 100⌉': Math.ceil(open / 100),
		'CPU ms': Math.round((user + system) / 1_000),
		'state bytes': bytes,
		'bytes an id': (bytes / count).toFixed(1),
	};
}

module.exports = { run };
