import { answer, reset } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();

async function runOrder(
	operation: string,
	parameters: NodeRunOptions['parameters'],
	more: Partial<NodeRunOptions> = {},
) {
	return await runNode({
		credentials: credentials(),
		parameters: { resource: 'order', operation, ...parameters },
		...more,
	});
}

describe('order:getMany', () => {
	it('asks 500 items with one order each in exactly 5 requests and answers in their order', async () => {
		const orders = panel.books.seedOrders(TEST_KEY, 500);
		const input = orders.map(({ id }, index) => ({ id, row: index })).reverse();

		const { outputs } = await runOrder('getMany', { orderIds: '={{ $json.id }}' }, { input });

		expect(panel.requestsFor('status')).toHaveLength(5);
		expect(jsonOf(outputs[0]).map(({ order }) => order)).toEqual(input.map(({ id }) => id));
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			input.map((_, item) => ({ item })),
		);
	});

	it('sends unknown orders to the error output with their input row merged in', async () => {
		const orders = panel.books.seedOrders(TEST_KEY, 950);
		const unknown = Array.from({ length: 50 }, (_, index) => `9${index}`);
		const input = [...orders.map(({ id }) => id), ...unknown]
			.map((id, row) => ({ id, row }))
			.sort((one, other) => (one.row % 20) - (other.row % 20));

		const { outputs } = await runOrder(
			'getMany',
			{ orderIds: '={{ $json.id }}' },
			{ input, onError: 'continueErrorOutput' },
		);

		expect(outputs[0]).toHaveLength(950);
		expect(jsonOf(outputs[1])).toEqual(
			input
				.filter(({ id }) => unknown.includes(id))
				.map((row) => ({
					...row,
					error: {
						message: `Incorrect order ID (order ${row.id})`,
						type: 'notFound',
						description: A_SENTENCE,
						order: row.id,
					},
				})),
		);
		expect(panel.requestsFor('status')).toHaveLength(10);
	});

	it.each([
		[
			'text with mixed separators',
			'="{{ $json.a }}, {{ $json.b }};{{ $json.a }}\n {{ $json.c }},,"',
		],
		['an array', '={{ [$json.a, $json.b, Number($json.c), ""] }}'],
		['a list as JSON text', '={{ JSON.stringify([$json.a, $json.b, $json.c]) }}'],
	])('takes %s, asks repeated ids once and gives one item an id', async (_, orderIds) => {
		const [a, b, c] = panel.books.seedOrders(TEST_KEY, 3).map(({ id }) => id);
		const { outputs } = await runOrder(
			'getMany',
			{ orderIds: orderIds.replace(/^="|"$/g, (part) => (part === '="' ? '=' : '')) },
			{ input: [{ a, b, c }] },
		);

		expect(jsonOf(outputs[0]).map(({ order }) => order)).toEqual([a, b, c]);
		expect(panel.requestsFor('status').map(({ fields }) => fields)).toEqual([
			{ orders: [a, b, c].join(',') },
		]);
	});

	it('asks an id that several rows have once, and answers every row', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1);
		const { outputs } = await runOrder(
			'getMany',
			{ orderIds: '={{ $json.id }}' },
			{ input: [{ id: order?.id }, { id: order?.id }] },
		);

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(panel.requestsFor('status').map(({ fields }) => fields)).toEqual([{ order: order?.id }]);
	});

	it('gives every item of an order its own JSON, as the next nodes may change one of them', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1);
		const { outputs } = await runOrder(
			'getMany',
			{ orderIds: '={{ $json.id }}' },
			{ input: [{ id: order?.id }, { id: order?.id }] },
		);

		const [first, second] = jsonOf(outputs[0]);
		expect(first).toEqual(second);
		expect(first).not.toBe(second);
	});

	it('obeys the batch size', async () => {
		const ids = panel.books.seedOrders(TEST_KEY, 10).map(({ id }) => id);
		await runOrder('getMany', { orderIds: ids.join(), options: { batchSize: 4 } });

		expect(
			panel.requestsFor('status').map(({ fields }) => fields.orders?.split(',').length),
		).toEqual([4, 4, 2]);
	});

	it("returns the panel's row as sent when it is not to be simplified", async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1);
		const { outputs } = await runOrder('getMany', { orderIds: order?.id, simplify: false });

		expect(jsonOf(outputs[0])).toEqual([
			{
				order: order?.id,
				charge: '0.9',
				start_count: String(order?.startCount),
				status: 'Completed',
				remains: '0',
				currency: 'USD',
			},
		]);
	});

	it('stops at the first failed row with its item when errors are to stop it', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1);
		const { error } = await runOrder(
			'getMany',
			{ orderIds: '={{ $json.id }}' },
			{ input: [{ id: order?.id }, { id: 'x1' }, { id: 'x2' }] },
		);

		expect(error).toMatchObject({
			message: 'Incorrect order ID (order x1)',
			context: { itemIndex: 1 },
		});
	});

	it('asks again when an answer is broken, and gives the answers of good batches beside those of bad ones', async () => {
		const ids = panel.books.seedOrders(TEST_KEY, 200).map(({ id }) => id);
		panel.faults.add({ action: 'status', misbehaviour: reset, times: 1 });
		panel.faults.add({
			action: 'status',
			misbehaviour: answer(403, '<html>Blocked</html>'),
			times: 1,
		});

		const { outputs } = await runOrder(
			'getMany',
			{ orderIds: ids.join(), options: { parallelRequests: 1 } },
			{ onError: 'continueErrorOutput' },
		);

		expect(outputs.map((items) => items.length)).toEqual([100, 100]);
		expect(jsonOf(outputs[1])[0]).toMatchObject({ error: { type: 'unavailable', order: ids[0] } });
	});
});

describe('order:get', () => {
	it('asks one order with the single form', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1, { status: 'Partial', remains: 157 });
		const { outputs } = await runOrder('get', { orderId: order?.id });

		expect(panel.requestsFor('status').map(({ fields }) => fields)).toEqual([{ order: order?.id }]);
		expect(jsonOf(outputs[0])).toEqual([
			{
				order: order?.id,
				status: 'Partial',
				isFinal: true,
				charge: 0.7587,
				currency: 'USD',
				start_count: order?.startCount,
				remains: 157,
			},
		]);
	});
});

describe.each(['get', 'getMany'])('order:%s of orders that have others', (operation) => {
	it.each([
		[
			'a subscription',
			{ status: 'Active', expiry: '30/04/2027', posts: '3', orders: [7] },
			{ expiry: '30/04/2027', posts: 3, orders: ['7'] },
		],
		['a drip-feed', { status: 'Active', runs: '4', orders: ['7', '8'] }, { runs: 4 }],
	])('tells how far %s is', async (_, row, expected) => {
		panel.faults.add({ misbehaviour: answer(200, JSON.stringify(row)) });
		const { outputs } = await runOrder(operation, { orderId: '901', orderIds: '901' });

		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ order: '901', ...expected })]);
	});
});

describe('order:cancel', () => {
	it('asks for all orders together, once, and keeps what was accepted beside what was refused', async () => {
		const [running, done] = [
			...panel.books.seedOrders(TEST_KEY, 1, { status: 'In progress', remains: 500 }),
			...panel.books.seedOrders(TEST_KEY, 1),
		];
		const { outputs, error, hints } = await runOrder(
			'cancel',
			{ orderIds: '={{ $json.id }}' },
			{ input: [{ id: running?.id }, { id: done?.id }] },
		);

		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0])).toEqual([
			{ order: running?.id, canceled: true, cancel: expect.stringMatching(/^\d+$/) },
			{
				error: {
					message: `Cannot cancel completed order (order ${done?.id})`,
					type: 'notSupported',
					description: A_SENTENCE,
					order: done?.id,
				},
			},
		]);
		expect(hints).toEqual(['1 of 2 rows was accepted by the panel. 1 was refused.']);
		expect(panel.requestsFor('cancel').map(({ fields }) => fields)).toEqual([
			{ orders: `${running?.id},${done?.id}` },
		]);
	});

	it('throws when the panel surely took nothing', async () => {
		const [done] = panel.books.seedOrders(TEST_KEY, 1);
		const { error } = await runOrder('cancel', { orderIds: done?.id });

		expect(error).toMatchObject({ message: `Cannot cancel completed order (order ${done?.id})` });
	});
});
