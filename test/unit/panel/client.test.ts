import type { PanelClient } from '../../../nodes/SmmPanel/panel/client';
import { clientOver } from '../../support/clientOver';

const clientOf = (
	text: string,
	{ status = 200, signal }: { status?: number; signal?: AbortSignal } = {},
) => clientOver(() => ({ text, status }), { signal });

const IDS = Array.from({ length: 250 }, (_, index) => String(23_501 + index));

type Ask = (client: PanelClient) => Promise<unknown>;

const ACTIONS: Array<[string, Ask]> = [
	['services', async (client) => await client.services()],
	['balance', async (client) => await client.balance()],
	['add', async (client) => await client.add({ service: '1' })],
	['status', async (client) => await client.orderStatuses(IDS)],
	['refill', async (client) => await client.refillOrders(IDS)],
	['refill_status', async (client) => await client.refillStatuses(IDS)],
	['cancel', async (client) => await client.cancelOrders(IDS)],
	['a call', async (client) => await client.call('orders', {}, false)],
];

describe('a refused key', () => {
	it.each([
		['at HTTP 200', '{"error":"Invalid API key"}', 200],
		['without a word about the API', '{"error":"Missing key"}', 200],
		['at HTTP 401', '', 401],
		['at HTTP 403', '{"error":"Account suspended"}', 403],
	])('%s is shown to the panel once, whatever else is asked', async (_, text, status) => {
		for (const [, ask] of ACTIONS) {
			const { client, sent } = clientOf(text, { status });
			const answers = await Promise.all([ask(client), ...ACTIONS.map(([, also]) => also(client))]);

			expect(sent).toHaveLength(1);
			for (const answer of answers.flat())
				expect(answer).toMatchObject({ kind: 'auth', nothingTaken: true });
		}
	});

	it('fails every id', async () => {
		const { client } = clientOf('{"error":"Invalid API key"}');

		expect(await client.orderStatuses(IDS)).toHaveLength(250);
	});
});

describe('a stopped execution', () => {
	it.each(ACTIONS)('sends nothing for %s', async (_, ask) => {
		const { client, sent } = clientOf('{}', { signal: AbortSignal.abort() });
		const answers = [await ask(client)].flat();

		expect(sent).toEqual([]);
		for (const answer of answers)
			expect(answer).toMatchObject({ kind: 'unavailable', nothingTaken: true });
	});
});

describe('what is read once', () => {
	it.each([
		['services', '[{"service":1}]', [{ row: { service: '1' } }]],
		['balance', '{"balance":"9.5","currency":"USD"}', { balance: 9.5, currency: 'USD' }],
	])('%s', async (action, text, expected) => {
		const { client, sent } = clientOf(text);
		const ask = async () => await (action === 'services' ? client.services() : client.balance());

		expect(await Promise.all([ask(), ask()])).toMatchObject([expected, expected]);
		expect(await ask()).toMatchObject(expected);
		expect(sent).toEqual([{ action }]);
	});
});

describe('add', () => {
	it('sends every order it is given, equal ones too', async () => {
		const { client, sent } = clientOf('{"order":901,"charge":"0.5"}');
		const fields = { service: '1', link: 'https://a.b/c', quantity: '100' };

		expect(await client.add(fields)).toEqual({ order: '901', charge: 0.5 });
		await client.add(fields);
		expect(sent).toEqual([
			{ ...fields, action: 'add' },
			{ ...fields, action: 'add' },
		]);
	});

	it('cannot have its action replaced by a field', async () => {
		const { client, sent } = clientOf('{"order":901}');
		await client.add({ action: 'cancel', service: '1' });

		expect(sent).toEqual([{ action: 'add', service: '1' }]);
	});
});

describe('call', () => {
	it('hands the answer through as it is', async () => {
		const { client, sent } = clientOf('{"orders":[{"order":1,"link":" x "}]}');

		expect(await client.call('orders', { limit: '5' }, true)).toEqual({
			orders: [{ order: 1, link: ' x ' }],
		});
		expect(sent).toEqual([{ action: 'orders', limit: '5' }]);
	});

	it.each([
		[true, 4, 'unavailable'],
		[false, 1, 'unknownOutcome'],
	])('repeats only what is safe to repeat (%s)', async (safeToRepeat, times, kind) => {
		const { client, sent } = clientOf('', { status: 502 });

		expect(await client.call('orders', {}, safeToRepeat)).toMatchObject({ kind });
		expect(sent).toHaveLength(times);
	});
});
