import { sleep } from 'n8n-workflow';

import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { itemsIn, nextItemsOf, outputsOf, publish, runFrom } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();

const POLL_MS = 60_000;

function change(orderId: string, status: string, remains: number): void {
	const order = panel.books.orders.get(orderId);
	if (order) order.fixed = { status, remains };
}

const { rest } = useRealN8n(async (n8n) => {
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
	// The watch list writes into the other table meanwhile.
	await n8n.addWorkflows('examples', { suffix: 'alone', texts: { 'SMM orders': 'SMM alone' } });
});

describe('the test button of the trigger in the real n8n', () => {
	it('shows the rows there are', async () => {
		const execution = await runFrom(rest, 'notifyonfinalstatus', 'Order Ended');

		expect(await itemsIn(rest, execution, 'Order Ended')).toEqual([
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
		for (const [example] of examples) await publish(rest, example);
		const initial = await nextItemsOf(rest, 'watchlistinadatatable', 'Write Status');
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
		await runFrom(rest, 'notifyonfinalstatus', 'Order Ended');

		expect(await nextItemsOf(rest, 'lowbalancealert', 'Message')).toEqual([
			{ message: expect.stringMatching(/^Only 12\.\d+ USD left on the panel \(threshold 20\)\.$/) },
		]);
		expect(await nextItemsOf(rest, 'notifyonfinalstatus', 'Message', 2)).toEqual([
			{
				message: expect.stringMatching(
					/^Order 23503 is Partial, 157 were not delivered\. It cost [\d.]+ USD\.$/,
				),
			},
		]);
		expect(await nextItemsOf(rest, 'refillordersthatdrop', 'Refilled')).toEqual([
			expect.objectContaining({ order: '23501', refill: expect.stringMatching(/^\d+$/) }),
		]);
		expect(await nextItemsOf(rest, 'pricechangealert', 'Message')).toEqual([
			{ message: expect.stringMatching(/ \(service 1\): 0\.9 → 0\.96 per 1000, \+6\.7 %$/) },
		]);
		const written = await nextItemsOf(rest, 'watchlistinadatatable', 'Write Status', 1);
		expect(written).toEqual([
			expect.objectContaining({ order: '23503', status: 'Partial', remains: 157 }),
		]);
		expect(panel.requestsFor('refill')).toHaveLength(1);

		await sleep(POLL_MS);
		const counts = examples.map(
			async ([example, node]) => (await outputsOf(rest, example, node)).length,
		);
		expect(await Promise.all(counts)).toEqual([3, 1, 1, 1, 2]);
	}, 400_000);
});

describe('the scheduled example in the real n8n', () => {
	it('writes only rows whose status changed since the last execution', async () => {
		const example = 'writechangedstatusesbackalone';
		const runOnce = async () => {
			const execution = await runFrom(rest, example, 'Every 15 Minutes');
			const written = await itemsIn(rest, execution, 'Write Status');
			return written.map(({ order, status }) => [order, status]);
		};
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
