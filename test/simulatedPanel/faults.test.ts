import { TEST_KEY, usePanel } from '../support/panel';
import { answer, reset, silence, webPage } from './faults';

const { panel } = usePanel();

beforeEach(() => {
	panel.books.orders.clear();
});

async function post(fields: Record<string, string>, signal?: AbortSignal): Promise<Response> {
	const body = new URLSearchParams({ key: TEST_KEY, ...fields });
	return await fetch(panel.url, { method: 'POST', body, signal });
}

const balance = async () => await post({ action: 'balance' });

const ORDER = { action: 'add', service: '1', link: 'https://a.b/c', quantity: '100' };

describe('a fault', () => {
	it('cuts the connection', async () => {
		panel.faults.add({ misbehaviour: reset });

		await expect(balance()).rejects.toThrow('fetch failed');
		expect(panel.requestsFor('balance')).toHaveLength(1);
	});

	it('leaves a request without an answer while others get theirs', async () => {
		panel.faults.add({ misbehaviour: silence, action: 'status' });
		const stop = new AbortController();
		const unanswered = post({ action: 'status' }, stop.signal);
		while (panel.requestsFor('status').length === 0) await balance();
		expect(await balance()).toHaveProperty('status', 200);
		stop.abort();

		await expect(unanswered).rejects.toThrow('aborted');
	});

	it('answers with another HTTP status, text and headers', async () => {
		panel.faults.add({ misbehaviour: answer(503, 'busy', { 'retry-after': '7' }) });
		const answered = await balance();

		expect(answered.status).toBe(503);
		expect(answered.headers.get('retry-after')).toBe('7');
		expect(await answered.text()).toBe('busy');
	});

	it('answers as JSON unless told otherwise', async () => {
		panel.faults.add({ misbehaviour: answer(200, '{"order":') });
		const answered = await balance();

		expect(answered.headers.get('content-type')).toContain('application/json');
		expect(await answered.text()).toBe('{"order":');
	});

	it('answers with a web page', async () => {
		panel.faults.add({ misbehaviour: webPage });
		const answered = await balance();

		expect(answered.headers.get('content-type')).toContain('text/html');
		expect(await answered.text()).toContain('<title>Maintenance</title>');
	});

	it('comes before the key is looked at', async () => {
		panel.faults.add({ misbehaviour: answer(500, '') });

		expect(await post({ key: 'wrong' })).toHaveProperty('status', 500);
	});
});

describe('the moment of a fault', () => {
	it.each([
		['an answer', answer(500, '{}')],
		['a web page', webPage],
		['a cut connection', reset],
	])('decides whether there is an order behind %s', async (_, misbehaviour) => {
		panel.faults.add({ misbehaviour, times: 1 });
		await post(ORDER).catch(() => undefined);
		expect(panel.books.orders.size).toBe(0);

		panel.faults.add({ misbehaviour, moment: 'after', times: 1 });
		await post(ORDER).catch(() => undefined);
		expect(panel.books.orders.size).toBe(1);
	});
});

describe('whom a fault happens to', () => {
	const statusesOf = async (count: number, fields: Record<string, string>) => {
		const statuses: number[] = [];
		for (let sent = 0; sent < count; sent++) statuses.push((await post(fields)).status);
		return statuses;
	};

	it('is every request by default', async () => {
		panel.faults.add({ misbehaviour: answer(500, '') });

		expect(await statusesOf(3, { action: 'balance' })).toEqual([500, 500, 500]);
	});

	it('are requests for one action', async () => {
		panel.faults.add({ misbehaviour: answer(500, ''), action: 'balance' });

		expect(await statusesOf(1, { action: 'services' })).toEqual([200]);
		expect(await statusesOf(1, { action: 'balance' })).toEqual([500]);
	});

	it('are as many as are asked for', async () => {
		panel.faults.add({ misbehaviour: answer(500, ''), times: 2 });

		expect(await statusesOf(4, { action: 'balance' })).toEqual([500, 500, 200, 200]);
	});

	it('is every nth', async () => {
		panel.faults.add({ misbehaviour: answer(500, ''), every: 3, times: 2 });

		expect(await statusesOf(9, { action: 'balance' })).toEqual([
			200, 200, 500, 200, 200, 500, 200, 200, 200,
		]);
	});

	it('follows the order in which faults were added', async () => {
		panel.faults.add({ misbehaviour: answer(500, ''), times: 1 });
		panel.faults.add({ misbehaviour: answer(429, ''), times: 1 });

		expect(await statusesOf(3, { action: 'balance' })).toEqual([500, 429, 200]);
	});

	it('is nobody any more after they are cleared', async () => {
		panel.faults.add({ misbehaviour: answer(500, '') });
		panel.faults.clear();

		expect(await statusesOf(1, { action: 'balance' })).toEqual([200]);
	});

	it('happens by chance, to the same requests whenever the seed is the same', async () => {
		const broken = async () => {
			panel.faults.clear();
			panel.faults.add({ misbehaviour: answer(503, 'busy'), chance: 0.3, seed: 7 });
			const statuses = [];
			for (let request = 0; request < 40; request++) statuses.push((await balance()).status);
			return statuses;
		};

		const statuses = await broken();
		expect(new Set(statuses)).toEqual(new Set([200, 503]));
		expect(await broken()).toEqual(statuses);
	});
});
