import type { RawAnswer } from '../../../nodes/SmmPanel/panel/answer';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import type { Fields } from '../../../nodes/SmmPanel/panel/request';
import { clientOver } from '../../support/clientOver';

type Answer = Partial<RawAnswer> & { json?: unknown };

const COMPLETED = { status: 'Completed', charge: '1', remains: '0' };

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

const clientOf = (answer: (fields: Fields) => Answer, batchSize = 100) =>
	clientOver((fields) => answer(fields), { maxRetries: 0, batchSize, parallelRequests: 1 });

const refusedWith = (status: number, error: string): Answer => ({ status, json: { error } });

const kindsOf = (answers: readonly unknown[]) =>
	answers.map((answer) => (answer instanceof Failure ? answer.kind : 'done'));

describe('words about a missing field', () => {
	it.each([
		'Missing order parameter',
		'The order field is required.',
		'Parâmetro ausente: order',
		'Не указан order',
	])('decide nothing before a second ID says the same: %s', async (words) => {
		const { client } = clientOf(({ order }) =>
			/^\d+$/.test(order ?? '') ? { json: { refill: '7' } } : refusedWith(400, words),
		);

		const answers = await client.refillOrders(['abc', '2001', '2006']);
		expect(kindsOf(answers)).toEqual(['validation', 'done', 'done']);
	});

	it('decide for all when a second ID says the same', async () => {
		const { client, sent } = clientOf(() => refusedWith(400, 'Missing order parameter'));

		await client.refillOrders(idsUpTo(60));
		expect(sent.length).toBeLessThanOrEqual(5);
	});

	it('decide nothing once the panel answered the action', async () => {
		const { client } = clientOf(
			({ order }) =>
				/^\d+$/.test(order ?? '')
					? { json: { refill: '7' } }
					: refusedWith(400, 'Missing order parameter'),
			3,
		);

		const answers = await client.refillOrders(['1', '2', '3', 'abc', 'def', '6']);
		expect(kindsOf(answers).at(-1)).toBe('done');
	});
});

describe('the words of the batch, said again of the first ID', () => {
	it.each([
		'Cancellation via API is not supported.',
		'Cancel is disabled on this panel',
		'Cancel is not supported',
		'This feature is not available',
	])('end it when they are about what the panel offers: %s', async (words) => {
		const { client, sent } = clientOf(() => refusedWith(400, words));

		const answers = await client.cancelOrders(idsUpTo(60));
		expect(answers).toMatchObject(
			Array<object>(60).fill({ kind: 'notSupported', nothingTaken: true }),
		);
		expect(sent.length).toBeLessThanOrEqual(3);
	});

	it.each([
		'This order cannot be canceled',
		'Refill not available for order 1',
		'This service does not support refill',
		'Order cannot be canceled',
	])('do not when they may be about one order: %s', async (words) => {
		const { client } = clientOf(({ order, orders }) =>
			[order, ...(orders?.split(',') ?? [])].includes('1')
				? refusedWith(400, words)
				: { json: { order: order ?? orders, cancel: 1 } },
		);

		const answers = await client.cancelOrders(['1', '2', '3']);
		expect(kindsOf(answers)).toEqual(['notSupported', 'done', 'done']);
	});
});

describe('one ID that spoils its batch', () => {
	const strictPanel = ({ order, orders }: Fields): Answer => {
		const ids = (orders ?? order ?? '').split(',');
		if (ids.some((id) => !/^\d+$/.test(id)))
			return refusedWith(400, `For input string: "${ids.join(',')}"`);
		return { json: order ? COMPLETED : Object.fromEntries(ids.map((id) => [id, COMPLETED])) };
	};

	it.each([0, 150, 4_900])('costs the requests of that batch, at place %d', async (place) => {
		const ids = idsUpTo(5_000);
		ids[place] = 'N/A';
		const { client, sent } = clientOf(strictPanel);

		const answers = await client.orderStatuses(ids);
		expect(kindsOf(answers).filter((kind) => kind !== 'done')).toEqual(['validation']);
		expect(sent.length).toBeLessThanOrEqual(50 + 100 + 2);
	});

	it('does not end batches of writes', async () => {
		const { client, sent } = clientOf(
			({ order, orders }) =>
				(orders ?? order)?.includes('x')
					? refusedWith(400, 'Incorrect order ID')
					: {
							json: order
								? { refill: '7' }
								: orders?.split(',').map((id) => ({ order: id, refill: id })),
						},
			3,
		);

		await client.refillOrders(['x', '2', '3', '4', '5', '6']);
		expect(sent.map(({ order, orders }) => order ?? orders)).toEqual([
			...['x,2,3', 'x', '2', '3'],
			'4,5,6',
		]);
	});
});

describe('"Not found" with HTTP 404 for a single ID', () => {
	const panel = ({ order }: Fields): Answer =>
		order === '2' ? refusedWith(404, 'Not found') : { json: COMPLETED };

	it('is about the ID once the panel took the key', async () => {
		const { client } = clientOf(panel);
		await client.orderStatuses(['1']);

		expect(kindsOf(await client.orderStatuses(['2']))).toEqual(['notFound']);
	});

	it('is about the ID when the panel takes the key with the next one', async () => {
		const { client } = clientOf(panel, 1);

		expect(kindsOf(await client.orderStatuses(['1', '2', '3']))).toEqual([
			'done',
			'notFound',
			'done',
		]);
	});

	it('does not keep the IDs beside it from being asked', async () => {
		const { client } = clientOf((fields) =>
			fields.orders ? refusedWith(404, 'Not found') : panel(fields),
		);

		expect(kindsOf(await client.orderStatuses(['2', '1', '3']))).toEqual([
			'notFound',
			'done',
			'done',
		]);
	});

	it('is about the address while no panel took the key', async () => {
		const { client, sent } = clientOf(() => refusedWith(404, 'Not found'));

		const answers = await client.orderStatuses(idsUpTo(60));
		expect(new Set(kindsOf(answers))).toEqual(new Set(['unavailable']));
		expect(sent.length).toBeLessThanOrEqual(5);
	});
});
