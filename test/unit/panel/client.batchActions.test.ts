import type { Fields } from '../../../nodes/SmmPanel/panel/request';
import { clientOver } from '../../support/clientOver';

const COMPLETED = { status: 'Completed', charge: '1', remains: '0' };
const STALE = { status: 'Pending', charge: '1', remains: '9' };

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

/** A panel whose `status` takes one order, and what it makes of the other actions. */
function clientOf(
	answerTo: (action: string, ids: string[]) => { json: unknown; status?: number },
	parallelRequests = 1,
) {
	return clientOver(
		({ action = '', order, orders }: Fields) => {
			if (action !== 'status') return answerTo(action, orders?.split(',') ?? []);
			return order
				? { json: COMPLETED }
				: { json: { error: 'The order field is required.' }, status: 422 };
		},
		{ parallelRequests },
	);
}

const UNKNOWN = { json: { error: 'Invalid action' } };
const byId = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, COMPLETED]));
const asList = (ids: string[]) => ids.map((order) => ({ order, ...COMPLETED }));

describe('a panel with an action of its own for the statuses of many orders', () => {
	it.each([
		['orders', byId, 1 + 1 + 9],
		['orders', asList, 1 + 1 + 9],
		['orders', (ids: string[]) => ({ status: 'success', data: byId(ids) }), 1 + 1 + 9],
		['multiple_status', byId, 1 + 2 + 9],
	])('is found out once, then batched: %s', async (name, answer, requests) => {
		const { client, sent } = clientOf((action, ids) =>
			action === name ? { json: answer(ids) } : UNKNOWN,
		);
		const ids = idsUpTo(1_000);

		expect(await client.orderStatuses(ids)).toMatchObject(
			ids.map((order) => ({ row: { order, status: 'Completed' } })),
		);
		expect(sent).toHaveLength(requests);
	});

	it('is found out once by requests that run side by side', async () => {
		const { client, sent } = clientOf(
			(action, ids) => (action === 'multiple_status' ? { json: byId(ids) } : UNKNOWN),
			4,
		);

		await client.orderStatuses(idsUpTo(1_000));
		expect(sent.filter(({ action }) => action === 'orders')).toHaveLength(1);
		expect(sent.every(({ order }) => order === undefined)).toBe(true);
	});

	it('is asked for what a batch left out alone', async () => {
		const { client, sent } = clientOf((_, ids) => ({ json: byId(ids.filter((id) => id !== '3')) }));

		await client.orderStatuses(idsUpTo(5));
		expect(sent.map(({ action, order }) => order ?? action)).toEqual(['status', 'orders', '3']);
	});
});

describe('an answer to such an action', () => {
	it.each([
		['a list of the newest orders', [...asList(['1', '2', '900'])]],
		['a list of some of them', [{ order: '1', ...STALE }]],
		['a map by other orders as well', { 1: STALE, 900: STALE }],
		['rows without IDs', [STALE, STALE, STALE, STALE, STALE]],
		['one row', STALE],
		['refusals only', { 1: { error: 'Incorrect order ID' } }],
	])('is not taken when it is %s', async (_, json) => {
		const { client, sent } = clientOf(() => ({ json }));
		const ids = idsUpTo(5);

		expect(await client.orderStatuses(ids)).toMatchObject(
			ids.map((order) => ({ row: { order, status: 'Completed' } })),
		);
		expect(sent).toHaveLength(1 + 2 + 5);
	});

	it.each([
		['"Invalid action"', UNKNOWN],
		['HTTP 404', { json: '', status: 404 }],
		['HTTP 500', { json: '', status: 500 }],
		['the whole catalogue', { json: [{ service: 1, name: 'Likes', rate: '1' }] }],
	])('costs two requests an execution when there is none: %s', async (_, answer) => {
		const { client, sent } = clientOf(() => answer);

		await client.orderStatuses(idsUpTo(150));
		await client.orderStatuses(idsUpTo(150));
		expect(sent.filter(({ action }) => action !== 'status')).toHaveLength(2);
	});

	it('is not asked for where it would not save a request, nor for a write', async () => {
		const { client, sent } = clientOf(() => UNKNOWN);

		await client.orderStatuses(['1', '2']);
		await client.refillOrders(idsUpTo(5));
		expect(sent.every(({ action }) => action === 'status' || action === 'refill')).toBe(true);
	});
});
