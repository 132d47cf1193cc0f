import { createPanelClient } from '../../../nodes/SmmPanel/panel/client';
import type { Fields } from '../../../nodes/SmmPanel/panel/request';
import { clientOver, connectionOver } from '../../support/clientOver';

interface Answers {
	batch: unknown;
	single: unknown;
	batchStatus?: number;
}

/** A panel with one answer to batches and one to single ids. */
function clientOf({ batch, single, batchStatus }: Answers) {
	const sent: string[] = [];
	const { client } = clientOver(
		(fields) => {
			const asked = askedFor(fields);
			sent.push(asked);
			return asked.includes(',') ? { json: batch, status: batchStatus ?? 200 } : { json: single };
		},
		{ maxRetries: 0, batchSize: 3, parallelRequests: 1 },
	);
	return { client, sent };
}

/** `orders=1,2` */
function askedFor(fields: Fields): string {
	const asked = new URLSearchParams(fields);
	asked.delete('action');
	return String(asked).replaceAll('%2C', ',');
}

const IDS = ['1', '2', '3'];
const BATCH = 'orders=1,2,3';
const SINGLES = ['order=1', 'order=2', 'order=3'];

const COMPLETED = { status: 'Completed' };
const REFILLED = { refill: '7' };

const KNOWN_WORDS: Array<[string, unknown, number]> = [
	['"Order not found."', { error: 'Order not found.', status: '104' }, 200],
	['"Incorrect request"', { error: 'Incorrect request' }, 200],
	['a missing parameter', { error: 'Missing required parameter: order' }, 400],
];

const ONE_BY_ONE_FROM_THEN_ON = [BATCH, ...SINGLES, 'order=4', 'order=5'];

describe('reads of a panel that cannot answer a batch', () => {
	it.each([
		...KNOWN_WORDS,
		['an id that is no number', { error: 'For input string: "1,2,3"' }, 400],
		['null', null, 200],
		['nothing at this address', '', 404],
		['a list without ids', [COMPLETED, { error: 'Incorrect order ID' }, COMPLETED], 200],
		['one flat row', COMPLETED, 200],
		['an empty map', {}, 200],
	])('are asked one by one from then on: %s', async (_, batch, batchStatus) => {
		const { client, sent } = clientOf({ batch, batchStatus, single: COMPLETED });

		expect(await client.orderStatuses(IDS)).toMatchObject(IDS.map((order) => ({ row: { order } })));
		await client.orderStatuses(['4', '5']);
		expect(sent).toEqual(ONE_BY_ONE_FROM_THEN_ON);
	});

	it('are asked in batches again when one by one did not work either', async () => {
		const refused = { error: 'Incorrect order ID' };
		const { client, sent } = clientOf({ batch: refused, single: refused });
		await client.orderStatuses(IDS);
		await client.orderStatuses(['4', '5']);

		expect(sent).toEqual([BATCH, ...SINGLES, 'orders=4,5', 'order=4', 'order=5']);
	});

	it.each([
		['notSupported', 'Incorrect request'],
		['unavailable', 'maintenance'],
		['rateLimit', 'Rate limit exceeded'],
	])('are given up after one id when that meets a failure of kind %s', async (kind, error) => {
		const { client, sent } = clientOf({ batch: COMPLETED, single: { error } });

		expect(await client.orderStatuses(IDS)).toMatchObject(
			IDS.map(() => ({ kind, message: error })),
		);
		expect(sent).toEqual([BATCH, 'order=1']);
	});

	it('are not asked one by one after an answer that is too large', async () => {
		const { client, sent } = clientOver(() => ({ text: '', isTooLarge: true }), { maxRetries: 0 });

		expect(await client.orderStatuses(IDS)).toMatchObject(
			IDS.map(() => ({ kind: 'unavailable', isLasting: true })),
		);
		expect(sent).toHaveLength(1);
	});

	it.each([500, 502, 403])('fail after HTTP %d', async (batchStatus) => {
		const { client, sent } = clientOf({ batch: '', batchStatus, single: COMPLETED });

		expect(await client.orderStatuses(IDS)).toMatchObject(
			IDS.map(() => ({ kind: 'unavailable', httpStatus: batchStatus })),
		);
		expect(sent).toEqual([BATCH]);
	});
});

describe('writes of a panel that refuses a batch as a whole', () => {
	it.each(KNOWN_WORDS)('are asked one by one from then on: %s', async (_, batch, batchStatus) => {
		const { client, sent } = clientOf({ batch, batchStatus, single: REFILLED });

		expect(await client.refillOrders(IDS)).toMatchObject(
			IDS.map((order) => ({ row: { order, refill: '7' } })),
		);
		await client.refillOrders(['4', '5']);
		expect(sent).toEqual(ONE_BY_ONE_FROM_THEN_ON);
	});

	it('still are sent in batches for the other actions', async () => {
		const refused = { error: 'Order not found.' };
		const { client, sent } = clientOf({ batch: refused, single: { ...COMPLETED, ...REFILLED } });
		await client.orderStatuses(IDS);
		await client.refillOrders(IDS);

		expect(sent).toEqual([BATCH, ...SINGLES, BATCH, ...SINGLES]);
	});

	it.each([
		['funds', 'Not enough funds on balance'],
		['rateLimit', 'Rate limit exceeded'],
		['unavailable', 'maintenance'],
		['validation', 'Words nobody knows'],
	])('are not asked one by one for a reason of kind %s', async (kind, error) => {
		const { client, sent } = clientOf({ batch: { error }, single: REFILLED });

		expect(await client.refillOrders(IDS)).toMatchObject(
			IDS.map(() => ({ kind, nothingTaken: true })),
		);
		expect(sent).toEqual([BATCH]);
	});
});

describe('the field one id goes in', () => {
	const missing = (field: string) => ({ error: `Missing required parameter: ${field}` });
	const answersTo =
		(known: string, answer: unknown) =>
		(fields: Fields): { json: unknown } => ({
			json: known in fields ? answer : missing(known),
		});

	it.each([
		['order', 'cancelOrders', { cancel: 1 }, [BATCH, 'orders=1', 'order=1', 'order=2', 'order=3']],
		['refill', 'refillOrders', REFILLED, [BATCH, 'order=1', 'refill=1', 'refill=2', 'refill=3']],
	] as const)('is %s from then on when %s worked with it', async (field, write, answer, asked) => {
		const { client, sent } = clientOver(answersTo(field, answer), { parallelRequests: 1 });

		const answers = await client[write](IDS);
		expect(answers).toMatchObject(IDS.map((order) => ({ row: { order } })));
		expect(sent.map(askedFor)).toEqual(asked);
	});

	it('stays the usual one when the other is missed as well', async () => {
		const { client, sent } = clientOver(() => ({ json: missing('id') }), { parallelRequests: 1 });

		expect(await client.cancelOrders(IDS)).toMatchObject(IDS.map(() => ({ nothingTaken: true })));
		await client.cancelOrders(['4']);
		expect(sent.map(askedFor)).toEqual([
			BATCH,
			...['orders=1', 'order=1', 'orders=2', 'order=2'],
			...['orders=4', 'order=4'],
		]);
	});
});

describe('a panel that reads ids from its address only', () => {
	const overAddress = (answerTo: (query: URLSearchParams) => unknown) => {
		const addresses: string[] = [];
		const { connection } = connectionOver(() => ({}));
		const client = createPanelClient(
			{
				...connection,
				send: async ({ url }) => {
					addresses.push(url.replace(connection.url, ''));
					const text = JSON.stringify(answerTo(new URL(url).searchParams));
					return { status: 200, headers: {}, text };
				},
			},
			{ timeoutMs: 1, maxRequestsPerSecond: 0, maxRetries: 0, batchSize: 2, parallelRequests: 1 },
		);
		return { client, addresses };
	};
	const UNREAD = { error: 'Invalid order ID' };

	it('gets them there from the first refusal on, and never the key', async () => {
		const { client, addresses } = overAddress((query) => {
			const ids = query.get('orders')?.split(',') ?? [];
			return ids.length === 0 ? UNREAD : Object.fromEntries(ids.map((id) => [id, COMPLETED]));
		});

		expect(await client.orderStatuses(['1', '2', '3', '4'])).toMatchObject(
			['1', '2', '3', '4'].map((order) => ({ row: { order } })),
		);
		expect(addresses).toEqual(['', '?orders=1%2C2', '?orders=3%2C4']);
	});

	it('is not asked that way for a write', async () => {
		const { client, addresses } = overAddress(() => UNREAD);
		await client.refillOrders(['1']);

		expect(addresses).toEqual(['']);
	});
});
