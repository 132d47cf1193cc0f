import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { resources } from '../../nodes/SmmPanel/actions';
import { FAILURE_KINDS } from '../../nodes/SmmPanel/panel/failures';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { ORDER_FIELDS, SERVICE_TYPES } from '../../nodes/SmmPanel/panel/ordering/orderTypes';
import { ORDER_STATUSES, REFILL_STATUSES } from '../../nodes/SmmPanel/panel/status';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { perfectPanel } from '../simulatedPanel/dialects/perfectPanel';
import { answer } from '../simulatedPanel/faults';
import { runAgainst } from '../support/dialectTable';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';
import { useProcessedData } from '../support/processedData';
import { readJson } from '../support/project';
import { keysOf, storedNames, type Names } from '../support/publicNames';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();
useProcessedData();

const trigger = new SmmPanelTrigger().description;
const events = (trigger.properties.find(({ name }) => name === 'event')?.options ?? []).map(
	(event) => ('value' in event ? String(event.value) : ''),
);

describe('the names workflows rely on', () => {
	// A failure here is a change that breaks workflows people have: it needs a new version of the node.
	it('are these', async () => {
		const node = new SmmPanel().description;
		expect({
			package: packageNames(),
			credential: { name: new SmmPanelApi().name, ...storedNames(new SmmPanelApi().properties) },
			node: { name: node.name, version: node.version, credentials: node.credentials },
			resources: {
				...storedNames(node.properties.filter(({ name }) => name === 'resource')),
				operation: resources.map(({ value, defaultOperation }) => [value, defaultOperation]),
			},
			operations: await operationNames(),
			orderFields: ORDER_FIELDS.map(({ name }) => name),
			serviceTypes: SERVICE_TYPES,
			statuses: { order: ORDER_STATUSES, refill: REFILL_STATUSES },
			failures: { types: FAILURE_KINDS, keys: await failureKeys() },
			trigger: {
				name: trigger.name,
				version: trigger.version,
				credentials: trigger.credentials,
				events: await eventNames(),
				changesOfServices: await serviceChanges(),
			},
		}).toMatchSnapshot();
	});
});

function packageNames(): Names {
	const manifest = readJson('package.json');
	return isObject(manifest) ? { name: manifest.name, n8n: manifest.n8n } : {};
}

/** What each operation stores, and what it puts out: by its schema, and by running it. */
async function operationNames(): Promise<Names> {
	const names: Names = {};
	for (const { value, operations } of resources) {
		for (const operation of operations) {
			const schema = readJson(`nodes/SmmPanel/__schema__/v1.0.0/${value}/${operation.value}.json`);
			const described = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
			const pair = `${value}:${operation.value}`;
			const { results } = await runAgainst(perfectPanel, pair);
			names[pair] = {
				parameters: storedNames(operation.properties),
				output: keysOf([described, ...results]),
			};
		}
	}
	return { ...names, 'order:get of a drip-feed': await dripFeedKeys() };
}

async function dripFeedKeys(): Promise<string[]> {
	const sent = { runs: '2', posts: '3', orders: ['1', '2'], expiry: '2030-01-01' };
	const row = { charge: '1', start_count: '1', status: 'Active', remains: '1', currency: 'USD' };
	panel.faults.add({ misbehaviour: answer(200, JSON.stringify({ ...row, ...sent })) });
	const { outputs } = await run('order', 'get', { orderId: '1' });
	panel.faults.clear();
	return keysOf(jsonOf(outputs[0]));
}

/** What is in the `error` of a failed row, for each thing a row can be about. */
async function failureKeys(): Promise<string[][]> {
	const runs = [
		await run('order', 'get', { orderId: '99999' }),
		await run('refill', 'get', { refillId: '99999' }),
		await run('order', 'createMany', { lines: 'nonsense' }),
	];
	return runs.map(({ outputs }) =>
		keysOf(jsonOf(outputs[1]).map(({ error }) => (isObject(error) ? error : {}))),
	);
}

async function run(resource: string, operation: string, parameters: Record<string, string>) {
	return await runNode({
		credentials: credentials(),
		parameters: { resource, operation, ...parameters },
		onError: 'continueErrorOutput',
	});
}

/** What the trigger stores for each event, and what it emits. */
async function eventNames(): Promise<Names> {
	const [order] = panel.books.seedOrders(TEST_KEY, 1);
	const refill = order && panel.books.addRefill(order);
	const ids = { orderIds: order?.id ?? '', refillIds: refill?.id ?? '' };
	const names: Names = {};
	for (const event of events) {
		const shown = trigger.properties.filter(
			({ displayOptions }) => displayOptions?.show?.event?.includes(event) ?? true,
		);
		const node = new PolledNode(credentials(), { event, idSource: 'list', ...ids });
		names[event] = {
			parameters: storedNames(shown),
			output: keysOf(await node.poll('manual')),
		};
	}
	return names;
}

async function serviceChanges(): Promise<unknown[]> {
	const node = new PolledNode(credentials(), { event: 'serviceChanged' });
	await node.poll();
	const { services } = panel.books;
	const [first, second] = services.values();
	if (first === undefined || second === undefined) throw new Error('No services');
	services.delete(second.id);
	services.set('99999', { ...second, id: '99999' });
	services.set(first.id, {
		...first,
		name: 'Another name',
		type: first.type === 'Poll' ? 'SEO' : 'Poll',
		rate: '77',
		min: 7,
		refill: !first.refill,
	});
	// A service is gone when two polls in a row miss it.
	return [...(await node.poll()), ...(await node.poll())].map(({ change }) => change);
}
