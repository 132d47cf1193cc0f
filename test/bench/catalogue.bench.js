/** Reading a catalogue of 1,000 to 30,000 services with a filter, and finding a service by typing. */
const { LoadOptionsContext } = require('n8n-core');
const { SmmPanel } = require('./builtPackage');
const { createAdditionalData, createWorkflow } = require('../support/host.ts');
const { startPanelProcess } = require('./panelProcess');
const { runContender } = require('./runContender');
const { ratio } = require('./ratio');
const { showStep } = require('./showStep');

const COUNTS = [1_000, 10_000, 30_000];
const RUNS = 5;
const TYPED = 'instagram';

async function run() {
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const services of COUNTS) {
		const panel = await startPanelProcess({ services });
		const floor = await runContender(panel, 'catalogue: floor', services, RUNS);
		const ours = await runContender(panel, 'catalogue: this node', services, RUNS);
		showStep(`typing in a list of ${services}`);
		const typing = await typeLetters(panel);
		await panel.stop();
		rows.push({
			services,
			'found by the filter': ours.rows,
			'filter, this node ms': Math.round(ours.ms),
			'bare JSON.parse + filter ms': Math.round(floor.ms),
			'× floor': ratio(ours.ms, floor.ms),
			'CPU × floor': ratio(ours.cpuMs, floor.cpuMs),
			[`typing "${TYPED}" ms`]: typing.ms,
			'slowest letter but the first ms': typing.slowestMs,
			'requests while typing': typing.requests,
		});
	}
	return rows;
}

/** @param {{ url: string; key: string; requests(): number }} panel */
async function typeLetters(panel) {
	const type = 'n8n-nodes-smm-panel.smmPanel';
	/** @type {import('n8n-workflow').INode} */
	const node = {
		id: 'panel',
		name: 'Panel',
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { smmPanelApi: { id: 'credential-1', name: 'Panel' } },
	};
	const instance = new SmmPanel();
	const workflow = createWorkflow([node], [], { [type]: instance });
	const { url, key } = panel;
	const credentials = { apiUrl: url, apiKey: key, requestFormat: 'form', keyField: 'key' };
	const additionalData = createAdditionalData(workflow, credentials);
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	const search = instance.methods?.listSearch?.searchServices;
	const before = panel.requests();
	const times = [];
	for (let length = 1; length <= TYPED.length; length++) {
		const startedAt = performance.now();
		await search.call(context, TYPED.slice(0, length));
		times.push(performance.now() - startedAt);
	}
	await new Promise((resolve) => setTimeout(resolve, 300));
	return {
		ms: Math.round(times.reduce((sum, ms) => sum + ms, 0)),
		slowestMs: Math.round(Math.max(...times.slice(1))),
		requests: panel.requests() - before,
	};
}

module.exports = { run };
