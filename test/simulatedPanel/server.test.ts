import { TEST_KEY, usePanel } from '../support/panel';

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

const post = async (url: string, fields: Record<string, string>) =>
	await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });

const postJson = async (url: string, fields: Record<string, unknown>) =>
	await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(fields),
	});

const BALANCE = { balance: '100.84292', currency: 'USD' };
const INVALID_KEY = { error: 'Invalid API key' };

describe('a panel', () => {
	const { panel } = usePanel();

	it('reads forms and JSON', async () => {
		const fields = { key: TEST_KEY, action: 'balance' };

		expect(await (await post(panel.url, fields)).json()).toEqual(BALANCE);
		expect(await (await postJson(panel.url, fields)).json()).toEqual(BALANCE);
	});

	it('logs every request without the key', async () => {
		await post(panel.url, { key: TEST_KEY, action: 'status', order: '9' });
		await postJson(panel.url, { key: 'wrong', action: 'add', service: 1, link: 'x' });

		expect(panel.requests).toEqual([
			{
				action: 'status',
				fields: { order: '9' },
				contentType: FORM,
				isKnownKey: true,
				at: expect.any(Number),
			},
			{
				action: 'add',
				fields: { service: '1', link: 'x' },
				contentType: 'application/json',
				isKnownKey: false,
				at: expect.any(Number),
			},
		]);
		expect(panel.requestsFor('status')).toEqual([panel.requests[0]]);
	});

	it.each([
		['a wrong key', { key: 'wrong' }],
		['an empty key', { key: '' }],
		['no key', {}],
		['the key under another name', { api_token: TEST_KEY }],
	])('refuses %s at HTTP 200 whatever the action is', async (_, key) => {
		for (const action of ['balance', 'unknown', 'add']) {
			const answered = await post(panel.url, { ...key, action });

			expect(answered.status).toBe(200);
			expect(await answered.json()).toEqual(INVALID_KEY);
		}
	});

	it('answers at its address and by POST only', async () => {
		const elsewhere = await post(panel.url.replace('/api/v2', '/'), { key: TEST_KEY });
		const byGet = await fetch(`${panel.url}?key=${TEST_KEY}&action=balance`);

		expect([elsewhere.status, byGet.status]).toEqual([404, 404]);
		expect(panel.requests).toEqual([]);
	});
});

describe('a panel with its own name for the key', () => {
	const { panel } = usePanel({ keyField: 'api_token' });

	it('takes the key there only and keeps it out of the log', async () => {
		const answered = await post(panel.url, { api_token: TEST_KEY, action: 'balance' });
		const refused = await post(panel.url, { key: 'wrong', action: 'balance' });

		expect(await answered.json()).toEqual(BALANCE);
		expect(await refused.json()).toEqual(INVALID_KEY);
		expect(panel.requests[0]).toMatchObject({ action: 'balance', fields: {} });
	});
});

describe('a panel with its own HTTP status for refused keys', () => {
	const { panel } = usePanel({ badKeyStatus: 401 });

	it('sends it with its words', async () => {
		const answered = await post(panel.url, { key: 'wrong', action: 'balance' });

		expect(answered.status).toBe(401);
		expect(await answered.json()).toEqual(INVALID_KEY);
	});
});

describe('a panel that reads JSON only', () => {
	const { panel } = usePanel({ reads: 'json' });

	it('finds no key in a form', async () => {
		const fields = { key: TEST_KEY, action: 'balance' };

		expect(await (await postJson(panel.url, fields)).json()).toEqual(BALANCE);
		expect(await (await post(panel.url, fields)).json()).toEqual(INVALID_KEY);
	});
});

describe('a panel that reads forms only', () => {
	const { panel } = usePanel({ reads: 'form' });

	it('finds no key in JSON', async () => {
		const fields = { key: TEST_KEY, action: 'balance' };

		expect(await (await post(panel.url, fields)).json()).toEqual(BALANCE);
		expect(await (await postJson(panel.url, fields)).json()).toEqual(INVALID_KEY);
	});
});
