import { clientOver } from '../../support/clientOver';

/** A panel that answers each request in turn and the last answer ever after. */
const clientOf = (...answers: Array<{ status?: number; json: unknown }>) =>
	clientOver((_, count) => answers[Math.min(count, answers.length) - 1] ?? {}, {
		parallelRequests: 1,
	});

describe('bare text for a write', () => {
	it.each([
		['Not enough funds on balance', 'funds', 'Not enough funds on balance'],
		['Order placed', 'unknownOutcome', 'Order placed'],
		['', 'unknownOutcome', 'The panel sent no order ID'],
	])(
		'%j leaves open what became of an order unless it says why not',
		async (text, kind, message) => {
			const { client } = clientOf({ json: [text] });

			expect(await client.add({ service: '1' })).toMatchObject({ kind, message });
		},
	);

	it('leaves open what became of a cancellation unless it says why not', async () => {
		const { client } = clientOf({ json: { 1: 'Incorrect order ID', 2: 'Done', 3: '' } });

		expect(await client.cancelOrders(['1', '2', '3'])).toMatchObject([
			{ kind: 'notFound', nothingTaken: true },
			{ kind: 'unknownOutcome', message: 'Done' },
			{ kind: 'unknownOutcome' },
		]);
	});
});

describe('a batch of writes', () => {
	it('tells for each order what became of it', async () => {
		const { client, sent } = clientOf({
			json: [
				{ order: 2, refill: { error: 'Incorrect order ID' } },
				{ order: 1, refill: 5 },
				{ order: 3, error: 'Refill not allowed' },
			],
		});

		expect(await client.refillOrders(['1', '2', '3'])).toMatchObject([
			{ row: { order: '1', refill: '5' } },
			{ kind: 'notFound', message: 'Incorrect order ID', nothingTaken: true },
			{ kind: 'notSupported', message: 'Refill not allowed', nothingTaken: true },
		]);
		expect(sent).toEqual([{ action: 'refill', orders: '1,2,3' }]);
	});

	it('does not ask again for an order the panel left out', async () => {
		const { client, sent } = clientOf({ json: [{ order: 1, cancel: 1 }] });

		expect(await client.cancelOrders(['1', '2'])).toMatchObject([
			{ row: { order: '1', canceled: true, cancel: '1' } },
			{ kind: 'unknownOutcome', message: 'The panel sent nothing for order 2' },
		]);
		expect(sent).toEqual([{ action: 'cancel', orders: '1,2' }]);
	});

	it('does not know what became of a row it cannot read', async () => {
		const { client, sent } = clientOf({
			json: { 1: { refill: 5 }, 2: { status: 'success' }, 3: null },
		});

		expect(await client.refillOrders(['1', '2', '3'])).toMatchObject([
			{ row: { refill: '5' } },
			{ kind: 'unknownOutcome', nothingTaken: false },
			{ kind: 'unknownOutcome', nothingTaken: false },
		]);
		expect(sent).toHaveLength(1);
	});

	it.each<[number, unknown]>([
		[500, { error: 'Incorrect order ID' }],
		[502, null],
		[200, null],
		[200, []],
		[200, { refill: '7' }],
		[200, [{ refill: '7' }, { refill: '8' }]],
	])('is sent once and of unknown outcome after HTTP %d with %j', async (status, json) => {
		const { client, sent } = clientOf({ status, json });
		const unknown = { kind: 'unknownOutcome', nothingTaken: false };

		expect(await client.refillOrders(['1', '2'])).toMatchObject([unknown, unknown]);
		expect(sent).toHaveLength(1);
	});
});

describe('cancel for a single order', () => {
	const BY_ORDERS = { action: 'cancel', orders: '7' };
	const BY_ORDER = { action: 'cancel', order: '7' };

	it.each([
		['PerfectPanel', [{ order: 7, cancel: 1 }]],
		['PayNow', [{ order: 7, cancel: { status: 1 } }]],
		['NotPanel', { cancel: 'ord_01H' }],
		['SMW', { cancel: 7, status: 'Success' }],
		['an Indian script', { success: 'Cancel requested' }],
	])('asks by "orders" and reads the answer of %s', async (_, json) => {
		const { client, sent } = clientOf({ json });

		expect(await client.cancelOrders(['7'])).toMatchObject([
			{ row: { order: '7', canceled: true } },
		]);
		expect(sent).toEqual([BY_ORDERS]);
	});

	it.each([
		['Missing required parameter: order', 400],
		['Incorrect request', 200],
		['order is required', 422],
	])('asks by "order" after "%s"', async (error, status) => {
		const { client, sent } = clientOf({ status, json: { error } }, { json: { cancel: 1 } });

		expect(await client.cancelOrders(['7'])).toMatchObject([{ row: { order: '7', cancel: '1' } }]);
		expect(sent).toEqual([BY_ORDERS, BY_ORDER]);
	});

	it.each([
		['a refusal', 200, { error: 'Cannot cancel completed order' }, 'notSupported'],
		['a refusal that may have come too late', 500, { error: 'Missing order' }, 'unknownOutcome'],
		['an empty answer', 200, null, 'unknownOutcome'],
		['an answer without a result', 200, {}, 'unknownOutcome'],
		['an empty list', 200, [], 'unknownOutcome'],
	])('asks no more after %s', async (_, status, json, kind) => {
		const { client, sent } = clientOf({ status, json });

		expect(await client.cancelOrders(['7'])).toMatchObject([{ kind }]);
		expect(sent).toEqual([BY_ORDERS]);
	});
});

describe('a single refill', () => {
	it.each([
		[{ refill: '1' }, { row: { order: '7', refill: '1' } }],
		[[{ order: 7, refill: 1 }], { row: { order: '7', refill: '1' } }],
		[{ refill: { error: 'Incorrect order ID' } }, { kind: 'notFound', nothingTaken: true }],
		[{ refill: '0' }, { message: 'The panel refused the refill', nothingTaken: true }],
		[{ status: 'success' }, { kind: 'unknownOutcome', nothingTaken: false }],
	])('is asked for once and answered by %j', async (json, answer) => {
		const { client, sent } = clientOf({ json });

		expect(await client.refillOrders(['7'])).toMatchObject([answer]);
		expect(sent).toEqual([{ action: 'refill', order: '7' }]);
	});
});
