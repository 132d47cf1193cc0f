/** Who does the same work: this node and n8n's HTTP Request node in n8n's engine, and the floor. */
const { join } = require('node:path');
const { createRequire } = require('node:module');
const { hostFolder } = require('../host/host');
const { SmmPanel } = require('./builtPackage');
const { BY_COLUMN, serviceById } = require('../support/orderForm.ts');
const { runInEngine } = require('../support/runInEngine.ts');
const { askBare, findServices, placeOrders, readStatuses } = require('./floor');

/** @typedef {{ url: string; key: string }} Panel */

const OURS = 'n8n-nodes-smm-panel.smmPanel';
const FIRST_ID = 23_501;

const idsUpTo = (/** @type {number} */ count) =>
	Array.from({ length: count }, (_, index) => String(FIRST_ID + index));

let orders = 0;

/** Links are new every time: a panel refuses a second order while the first is running. */
const ordersUpTo = (/** @type {number} */ count) =>
	Array.from({ length: count }, () => ({
		link: `https://instagram.com/bench_${process.pid}_${++orders}`,
		quantity: 10,
	}));

const credentialsOf = (/** @type {Panel} */ { url, key }) => ({
	apiUrl: url,
	apiKey: key,
	requestFormat: 'form',
	keyField: 'key',
});

/**
 * @param {Panel} panel
 * @param {import('n8n-workflow').INodeParameters} parameters
 * @param {import('n8n-workflow').IDataObject[]} input
 */
async function runOurs(panel, parameters, input) {
	return check(
		await runInEngine({
			credentials: credentialsOf(panel),
			parameters,
			input,
			other: { type: OURS, typeVersion: 1, instance: new SmmPanel() },
		}),
	);
}

/** @param {Awaited<ReturnType<typeof runInEngine>>} run */
function check({ outputs, error }) {
	if (error) throw error;
	return outputs[0] ?? [];
}

/**
 * A status a row, as people wire it by hand.
 * @param {Panel} panel
 * @param {number} count
 * @param {import('n8n-workflow').INodeParameters} options
 */
async function runHttpRequest(panel, count, options) {
	const load = createRequire(join(hostFolder, 'node_modules', 'n8n', 'package.json'));
	const { HttpRequest } = load('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
	const typeVersion = 4.2;
	const fields = { key: panel.key, action: 'status', order: '={{ $json.id }}' };
	/** @type {import('n8n-workflow').INodeParameters} */
	const parameters = {
		method: 'POST',
		url: panel.url,
		sendBody: true,
		contentType: 'form-urlencoded',
		specifyBody: 'keypair',
		bodyParameters: {
			parameters: Object.entries(fields).map(([name, value]) => ({ name, value })),
		},
		options,
	};
	return check(
		await runInEngine({
			credentials: {},
			parameters,
			input: idsUpTo(count).map((id) => ({ id })),
			other: {
				type: 'n8n-nodes-base.httpRequest',
				typeVersion,
				instance: new HttpRequest().getNodeType(typeVersion),
			},
		}),
	);
}

/**
 * The floor's loop as a node: what n8n's engine and its request helper cost any node.
 * @param {Panel} panel
 * @param {number} count
 */
async function runFloorAsNode(panel, count) {
	/** @type {import('n8n-workflow').INodeType} */
	const instance = {
		description: {
			...new SmmPanel().description,
			properties: [],
		},
		/** @this {import('n8n-workflow').IExecuteFunctions} */
		async execute() {
			const ids = this.getInputData().map(({ json }) => String(json.id));
			const { httpRequestWithAuthentication } = this.helpers;
			const ask = async (/** @type {Record<string, string>} */ fields) =>
				await httpRequestWithAuthentication.call(this, 'smmPanelApi', {
					url: panel.url,
					method: 'POST',
					headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
					body: fields,
				});
			return [await readStatuses(ask, ids)];
		},
	};
	return check(
		await runInEngine({
			credentials: credentialsOf(panel),
			parameters: {},
			input: idsUpTo(count).map((id) => ({ id })),
			other: { type: OURS, typeVersion: 1, instance },
		}),
	);
}

/** @type {Record<string, (panel: Panel, count: number) => Promise<unknown[]>>} */
const CONTENDERS = {
	'statuses: this node': async (panel, count) =>
		await runOurs(
			panel,
			{ resource: 'order', operation: 'getMany', orderIds: '={{ $json.id }}' },
			idsUpTo(count).map((id) => ({ id })),
		),
	'statuses: floor': async (panel, count) => await readStatuses(askBare(panel), idsUpTo(count)),
	'statuses: floor as a node': runFloorAsNode,
	'statuses: HTTP Request': async (panel, count) => await runHttpRequest(panel, count, {}),
	'statuses: HTTP Request, batching': async (panel, count) =>
		await runHttpRequest(panel, count, {
			batching: { batch: { batchSize: 50, batchInterval: 1_000 } },
		}),
	'orders: this node': async (panel, count) =>
		await runOurs(panel, createOrders(1), ordersUpTo(count)),
	'orders: this node, parallel 4': async (panel, count) =>
		await runOurs(panel, createOrders(4), ordersUpTo(count)),
	'orders: floor': async (panel, count) => await placeOrders(panel, ordersUpTo(count), 1),
	'orders: floor, parallel 4': async (panel, count) =>
		await placeOrders(panel, ordersUpTo(count), 4),
	'catalogue: this node': async (panel) =>
		await runOurs(
			panel,
			{
				resource: 'service',
				operation: 'getMany',
				returnAll: true,
				filters: { search: 'instagram' },
			},
			[{}],
		),
	'catalogue: floor': async (panel) => await findServices(panel, 'instagram'),
};

const createOrders = (/** @type {number} */ parallelRequests) => ({
	resource: 'order',
	operation: 'create',
	service: serviceById('2'),
	fields: BY_COLUMN,
	options: { parallelRequests },
});

module.exports = { CONTENDERS };
