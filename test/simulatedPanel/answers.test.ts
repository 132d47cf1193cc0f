import { TEST_KEY, usePanel } from '../support/panel';
import { Books } from './books';
import { Clock } from './clock';
import { perfectPanel } from './dialects/perfectPanel';
import { addExampleOrders } from './exampleOrders';

const { panel, ask } = usePanel();

const OTHER_KEY = 'key-of-somebody-else';

beforeEach(() => {
	panel.books.openAccount(OTHER_KEY, '5');
	panel.books.orders.clear();
});

const seedIds = (count: number, status = 'Completed', key = TEST_KEY) =>
	panel.books.seedOrders(key, count, { status, remains: 7 }).map(({ id }) => id);

const UNKNOWN = { error: 'Incorrect order ID' };

describe('the status of many orders', () => {
	it('is a map by id', async () => {
		const [first, second] = seedIds(2);

		expect(await ask({ action: 'status', orders: `${second},9,${first},abc` })).toEqual({
			[String(first)]: expect.objectContaining({ status: 'Completed', remains: '7' }),
			[String(second)]: expect.objectContaining({ status: 'Completed', remains: '7' }),
			9: UNKNOWN,
			abc: UNKNOWN,
		});
	});

	it('leaves out ids past the hundredth without a word', async () => {
		const ids = seedIds(103);
		const answered = await ask({ action: 'status', orders: ids.join(',') });

		expect(answered).toEqual(
			Object.fromEntries(ids.slice(0, 100).map((id) => [id, expect.any(Object)])),
		);
	});

	it('is the same for an id with blanks around it', async () => {
		const [id] = seedIds(1);

		expect(await ask({ action: 'status', orders: `9, ${id}` })).toEqual({
			9: UNKNOWN,
			[` ${id}`]: expect.objectContaining({ status: 'Completed' }),
		});
	});
});

describe('batches of other actions', () => {
	it.each([
		['refill', 'orders', 'order'],
		['cancel', 'orders', 'order'],
		['refill_status', 'refills', 'refill'],
	])('%s leaves out ids past the hundredth as well', async (action, field, idField) => {
		const ids = Array.from({ length: 103 }, (_, index) => `${index + 1}`);

		expect(await ask({ action, [field]: ids.join(',') })).toEqual(
			ids.slice(0, 100).map((id) => expect.objectContaining({ [idField]: Number(id) })),
		);
	});
});

describe('orders of another account', () => {
	it.each(['status', 'refill'])('are unknown to %s', async (action) => {
		const [order] = seedIds(1, 'Completed', OTHER_KEY);

		expect(await ask({ action, order: String(order) })).toEqual(UNKNOWN);
		expect(await ask({ key: OTHER_KEY, action, order: String(order) })).not.toEqual(UNKNOWN);
	});

	it('have refills that are unknown as well', async () => {
		const [order] = panel.books.seedOrders(OTHER_KEY, 1);
		if (order === undefined) throw new Error('No order');
		const refill = panel.books.addRefill(order).id;

		expect(await ask({ action: 'refill_status', refill })).toEqual({ error: 'Refill not found' });
	});
});

describe('cancel', () => {
	it('is answered for each order by an id of its own', async () => {
		const [running, done] = [seedIds(1, 'In progress')[0], seedIds(1)[0]];
		const [noCancel] = panel.books.seedOrders(TEST_KEY, 1, { status: 'Pending', remains: 1 });
		const service = [...panel.books.services.values()].find(({ cancel }) => !cancel);
		Object.assign(noCancel ?? {}, { service });

		const orders = [running, done, noCancel?.id, 'abc'].join(',');
		expect(await ask({ action: 'cancel', orders })).toEqual([
			{ order: Number(running), cancel: expect.any(Number) },
			{ order: Number(done), cancel: { error: 'Cannot cancel completed order' } },
			{ order: Number(noCancel?.id), cancel: { error: 'Service does not support cancel' } },
			{ order: 'abc', cancel: UNKNOWN },
		]);
	});

	it('knows no field for one order', async () => {
		const [order] = seedIds(1, 'In progress');

		expect(await ask({ action: 'cancel', order: String(order) })).toEqual({
			error: 'Incorrect request',
		});
	});
});

describe('a request the panel does not know', () => {
	it.each<Record<string, string>>([
		{ action: 'unknown' },
		{ action: '' },
		{ action: 'toString' },
		{},
		{ action: 'status' },
		{ action: 'refill' },
		{ action: 'refill_status' },
	])('is refused: %j', async (fields) => {
		expect(await ask(fields)).toEqual({ error: 'Incorrect request' });
	});
});

it('has the orders of the examples', () => {
	const books = new Books(new Clock(), perfectPanel);
	addExampleOrders(books, TEST_KEY);
	const orders = [...books.orders.values()];

	expect(orders.map(({ id }) => id)).toEqual(
		Array.from({ length: 10 }, (_, index) => String(23_501 + index)),
	);
	expect(new Set(orders.map((order) => books.look(order).status))).toEqual(
		new Set(['Completed', 'In progress', 'Partial', 'Canceled', 'Pending']),
	);
});
