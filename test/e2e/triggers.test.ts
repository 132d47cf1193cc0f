import { sleep } from 'n8n-workflow';

import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { itemsIn, nextItemsOf, outputsOf, publish, runFrom } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { RealN8n } from '../host/realN8n';

const { panel, credentials } = usePanel();
const n8n = new RealN8n();
let server: Awaited<ReturnType<RealN8n['startServer']>>;

const SET_UP = "When clicking 'Execute workflow'";
const POLL_MS = 60_000;

beforeAll(async () => {
	panel.books.openAccount(TEST_KEY, '100.84292');
	addExampleOrders(panel.books, TEST_KEY);
	await n8n.setUp(credentials());
	await n8n.addWorkflows('examples', {
		parameters: {
			'Orders Changed': {
				listUrl: `http://127.0.0.1:${n8n.env.N8N_PORT}/webhook/smm-orders-change-me`,
			},
			'Services Changed': { pollTimes: { item: [{ mode: 'everyMinute' }] } },
		},
	});
	server = await n8n.startServer();
}, 300_000);

afterAll(async () => {
	await server.stop();
	n8n.remove();
});

function change(orderId: string, status: string, remains: number): void {
	const order = panel.books.orders.get(orderId);
	if (order) order.fixed = { status, remains };
}

describe('the test button of the trigger in the real n8n', () => {
	it('shows the rows there are', async () => {
		const execution = await runFrom(server.rest, 'notifyonfinalstatus', 'Order Ended');

		expect(await itemsIn(server.rest, execution, 'Order Ended')).toEqual([
			expect.objectContaining({
				event: 'orderStatusChanged',
				order: '23503',
				status: 'In progress',
				previousStatus: null,
			}),
			expect.objectContaining({ order: '23510', status: 'Pending' }),
		]);
	});
});

describe('examples with the trigger in the real n8n', () => {
	it('start with what changed, each change once', async () => {
		const examples: Array<[workflowId: string, node: string]> = [
			['notifyonfinalstatus', 'Message'],
			['refillordersthatdrop', 'Refilled'],
			['lowbalancealert', 'Message'],
			['pricechangealert', 'Message'],
			['watchlistinadatatable', 'Write Status'],
		];
		const setUp = await runFrom(server.rest, 'watchlistinadatatable', SET_UP);
		expect(await itemsIn(server.rest, setUp, 'Add Rows')).toHaveLength(3);
		for (const [example] of examples) await publish(server.rest, example);
		const initial = await nextItemsOf(server.rest, 'watchlistinadatatable', 'Write Status');
		expect(initial.map(({ order, status }) => [order, status])).toEqual([
			['23501', 'Completed'],
			['23503', 'In progress'],
			['23510', 'Pending'],
		]);

		change('23503', 'Partial', 157);
		change('23501', 'Completed', 200);
		panel.books.openAccount(TEST_KEY, '12.5');
		const service = panel.books.services.get('1');
		if (service) service.rate = '0.96';
		// A test in between must not take the changes away.
		await runFrom(server.rest, 'notifyonfinalstatus', 'Order Ended');

		expect(await nextItemsOf(server.rest, 'lowbalancealert', 'Message')).toEqual([
			{ message: expect.stringMatching(/^Only 12\.\d+ USD left on the panel \(threshold 20\)\.$/) },
		]);
		expect(await nextItemsOf(server.rest, 'notifyonfinalstatus', 'Message', 2)).toEqual([
			{
				message: expect.stringMatching(
					/^Order 23503 is Partial, 157 were not delivered\. It cost [\d.]+ USD\.$/,
				),
			},
		]);
		expect(await nextItemsOf(server.rest, 'refillordersthatdrop', 'Refilled')).toEqual([
			expect.objectContaining({ order: '23501', refill: expect.stringMatching(/^\d+$/) }),
		]);
		expect(await nextItemsOf(server.rest, 'pricechangealert', 'Message')).toEqual([
			{ message: expect.stringMatching(/ \(service 1\): 0\.9 → 0\.96 per 1000, \+6\.7 %$/) },
		]);
		const written = await nextItemsOf(server.rest, 'watchlistinadatatable', 'Write Status', 1);
		expect(written).toEqual([
			expect.objectContaining({ order: '23503', status: 'Partial', remains: 157 }),
		]);
		expect(panel.requestsFor('refill')).toHaveLength(1);

		await sleep(POLL_MS);
		const counts = examples.map(
			async ([example, node]) => (await outputsOf(server.rest, example, node)).length,
		);
		expect(await Promise.all(counts)).toEqual([3, 1, 1, 1, 2]);
	}, 400_000);
});

describe('the scheduled example in the real n8n', () => {
	it('writes only rows whose status changed since the last execution', async () => {
		const example = 'writechangedstatusesback';
		const runOnce = async () => {
			const execution = await runFrom(server.rest, example, 'Every 15 Minutes');
			const written = await itemsIn(server.rest, execution, 'Write Status');
			return written.map(({ order, status }) => [order, status]);
		};
		await itemsIn(server.rest, await runFrom(server.rest, example, SET_UP), 'Add Rows');
		change('23503', 'In progress', 300);

		expect(await runOnce()).toEqual([
			['23501', 'Completed'],
			['23503', 'In progress'],
			['23510', 'Pending'],
		]);
		expect(await runOnce()).toEqual([]);
		change('23503', 'Completed', 0);
		expect(await runOnce()).toEqual([['23503', 'Completed']]);
		change('23503', 'In progress', 300);
		expect(await runOnce()).toEqual([['23503', 'In progress']]);
	});
});
