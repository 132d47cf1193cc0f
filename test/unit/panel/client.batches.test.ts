import type { Fields } from '../../../nodes/SmmPanel/panel/request';
import { clientOver } from '../../support/clientOver';

const COMPLETED = { status: 'Completed', charge: '1', remains: '0' };

const clientOf = (answerTo: (fields: Fields) => unknown, batchSize = 100) =>
	clientOver((fields) => ({ json: answerTo(fields) }), { batchSize, maxRetries: 0 });

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

const rowsFor = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, COMPLETED]));

/** A panel that knows every order. */
const statusOf = ({ orders }: Fields) => (orders ? rowsFor(orders.split(',')) : COMPLETED);

describe('how many requests ids cost', () => {
	it.each([
		[0, 100, []],
		[1, 100, [1]],
		[100, 100, [100]],
		[101, 100, [100, 1]],
		[250, 100, [100, 100, 50]],
		[950, 100, [100, 100, 100, 100, 100, 100, 100, 100, 100, 50]],
		[7, 3, [3, 3, 1]],
		[3, 1, [1, 1, 1]],
	])('%d ids in batches of %d: %j', async (count, batchSize, counts) => {
		const { client, sent } = clientOf(statusOf, batchSize);
		const answers = await client.orderStatuses(idsUpTo(count), { keepsRaw: true });

		expect(sent.map(({ order, orders }) => (order ?? orders ?? '').split(',').length)).toEqual(
			counts,
		);
		expect(answers).toMatchObject(
			idsUpTo(count).map((order) => ({ row: { order, status: 'Completed' }, raw: COMPLETED })),
		);
	});

	it('asks for one id in the single form', async () => {
		const { client, sent } = clientOf(statusOf);
		await client.orderStatuses(['901']);

		expect(sent).toEqual([{ action: 'status', order: '901' }]);
	});

	it('asks for an id once however often it is listed', async () => {
		const { client, sent } = clientOf(statusOf);
		const ids = ['7', '3', '7', '7'];

		expect(await client.orderStatuses(ids)).toMatchObject(ids.map((order) => ({ row: { order } })));
		expect(sent).toEqual([{ action: 'status', orders: '7,3' }]);
	});
});

describe('whose row is whose', () => {
	const FOUND = { row: { order: '30', status: 'Completed' } };
	const UNKNOWN = { kind: 'notFound', message: 'Incorrect order ID' };

	it.each([
		['PerfectPanel', { 4: { error: 'Incorrect order ID' }, 30: COMPLETED }],
		['SmartPanel', { 4: 'Incorrect order ID', 30: COMPLETED }],
		[
			'a panel that sends a list',
			[
				{ order: 4, error: 'Incorrect order ID' },
				{ order: 30, ...COMPLETED },
			],
		],
	])('the answers of %s keep the order of the ids', async (_, json) => {
		const { client, sent } = clientOf(() => json);

		expect(await client.orderStatuses(['30', '4'])).toMatchObject([FOUND, UNKNOWN]);
		expect(sent).toHaveLength(1);
	});

	const REFUSED = { error: 'Incorrect order ID' };

	it.each([
		['an order keyed by the id', { 30: COMPLETED }, FOUND],
		['an order in a list', [COMPLETED], FOUND],
		['an order beside its id', { order: 30, ...COMPLETED }, FOUND],
		['a refusal keyed by the id', { 30: REFUSED }, UNKNOWN],
		['a refusal in a list', [REFUSED], UNKNOWN],
		['a refusal as it is', REFUSED, UNKNOWN],
	])('a single answer may be %s', async (_, json, answer) => {
		const { client, sent } = clientOf(() => json);

		expect(await client.orderStatuses(['30'])).toMatchObject([answer]);
		expect(sent).toHaveLength(1);
	});

	it('refills answer by their own ids', async () => {
		const { client, sent } = clientOf(() => [
			{ refill: 2, status: 'Rejected' },
			{ refill: 1, status: { error: 'Refill not found' } },
		]);

		expect(await client.refillStatuses(['1', '2'])).toMatchObject([
			{ kind: 'notFound', message: 'Refill not found' },
			{ row: { refill: '2', status: 'Rejected', isFinal: true } },
		]);
		expect(sent).toEqual([{ action: 'refill_status', refills: '1,2' }]);
	});
});

describe('ids the panel leaves out', () => {
	it('are asked again alone, and batches go on', async () => {
		const { client, sent } = clientOf(({ orders }) =>
			orders ? rowsFor(orders.split(',').slice(0, 2)) : COMPLETED,
		);

		expect(await client.orderStatuses(idsUpTo(4))).toMatchObject(
			idsUpTo(4).map((order) => ({ row: { order } })),
		);
		await client.orderStatuses(['5', '6']);
		expect(sent.map(({ order, orders }) => orders ?? order)).toEqual(['1,2,3,4', '3', '4', '5,6']);
	});

	it.each([[{}], [[]]])('are reported when they are missing again (%j)', async (nothing) => {
		const { client, sent } = clientOf(({ orders }) => (orders ? rowsFor(['1']) : nothing));

		expect(await client.orderStatuses(['1', '2'])).toMatchObject([
			{ row: { order: '1' } },
			{ kind: 'notFound', message: 'The panel sent nothing for order 2' },
		]);
		expect(sent).toHaveLength(2);
	});
});

it('does not lose the other batches with a failed one', async () => {
	const { client, sent } = clientOf((fields) => {
		if (fields.orders?.includes('3')) throw new Error('socket hang up');
		return statusOf(fields);
	}, 2);
	const failed = { kind: 'unavailable', message: expect.stringContaining('broke') };

	expect(await client.orderStatuses(idsUpTo(6))).toMatchObject([
		{ row: { order: '1' } },
		{ row: { order: '2' } },
		failed,
		failed,
		{ row: { order: '5' } },
		{ row: { order: '6' } },
	]);
	expect(sent).toHaveLength(3);
});
