import type { RawAnswer } from '../../../nodes/SmmPanel/panel/answer';
import {
	createRequest,
	type PanelConnection,
	type Send,
} from '../../../nodes/SmmPanel/panel/request';

const URL_OF_PANEL = 'https://panel.example/api/v2';

function answered(
	answer: Partial<RawAnswer>,
	connection: Partial<PanelConnection>,
	maxRequestsPerSecond = 0,
) {
	const send = jest.fn<ReturnType<Send>, Parameters<Send>>(async () => ({
		status: 200,
		headers: {},
		text: '{}',
		...answer,
	}));
	const request = createRequest(
		{
			url: URL_OF_PANEL,
			format: 'json',
			apiKey: 'key-of-the-tests',
			account: `account-${Math.random()}`,
			wait: async () => {},
			send,
			...connection,
		},
		{ timeoutMs: 60_000, maxRequestsPerSecond, maxRetries: 3 },
	);
	return { request, send };
}

describe('what is sent', () => {
	it('is the action beside its fields, to the address and in the format of the connection', async () => {
		const { request, send } = answered({ text: '{"order":901}' }, {});

		expect(
			await request({ action: 'add', fields: { service: '1', link: 'x' }, safeToRepeat: false }),
		).toEqual({ json: { order: 901 } });
		expect(send.mock.calls).toEqual([
			[
				{
					url: URL_OF_PANEL,
					format: 'json',
					fields: { action: 'add', service: '1', link: 'x' },
					timeoutMs: 60_000,
				},
			],
		]);
	});
});

describe('an answer that shows that the panel acted', () => {
	it('is data whatever words it adds', async () => {
		const text = '{"order":901,"error":"Bad link"}';
		const { request } = answered({ text }, {});

		expect(await request({ action: 'add', safeToRepeat: false, isAccepted: () => true })).toEqual({
			json: JSON.parse(text),
		});
	});
});

describe('the API key in an answer', () => {
	it.each([
		['as it is', 's3cret+/key=', 'Invalid API key s3cret+/key='],
		['as part of an address', 's3cret+/key=', 'No access: /api?key=s3cret%2B%2Fkey%3D'],
		['twice', 's3cret+/key=', 'Invalid API key s3cret+/key= (s3cret+/key=)'],
		['with characters JSON escapes', 's3cret"key', 'Invalid API key s3cret"key'],
	])('is taken out %s', async (_, apiKey, error) => {
		const { request } = answered({ text: JSON.stringify({ error }) }, { apiKey });
		const refused = await request({ action: 'balance', safeToRepeat: true });

		expect(refused).toHaveProperty('message', expect.stringContaining('***'));
		expect(JSON.stringify(refused)).not.toContain('s3cret');
	});

	it('is taken out as PHP writes it', async () => {
		const { request } = answered(
			{ text: '{"error":"Invalid API key s3cret\\/key"}' },
			{ apiKey: 's3cret/key' },
		);

		expect(await request({ action: 'balance', safeToRepeat: true })).toHaveProperty(
			'message',
			'Invalid API key ***',
		);
	});

	it('is taken out of data and of web pages', async () => {
		const apiKey = 's3cret-key';
		const data = answered({ text: '{"echo":{"key":"s3cret-key"}}' }, { apiKey });
		const page = answered({ status: 404, text: '<title>s3cret-key</title>' }, { apiKey });

		expect(await data.request({ action: 'echo', safeToRepeat: true })).toEqual({
			json: { echo: { key: '***' } },
		});
		expect(
			JSON.stringify(await page.request({ action: 'echo', safeToRepeat: true })),
		).not.toContain(apiKey);
	});

	it('does not damage ids when it is too short to be a secret', async () => {
		const { request } = answered({ text: '{"order":"12345678"}' }, { apiKey: '12345' });

		expect(await request({ action: 'add', safeToRepeat: false })).toEqual({
			json: { order: '12345678' },
		});
	});
});

describe('an execution the user stopped', () => {
	it.each([true, false])('sends nothing (safe to repeat: %s)', async (safeToRepeat) => {
		const { request, send } = answered({}, { signal: AbortSignal.abort() });

		expect(await request({ action: 'add', safeToRepeat })).toMatchObject({
			kind: 'unavailable',
			message: 'Not sent: the execution was stopped',
			nothingTaken: true,
		});
		expect(send).not.toHaveBeenCalled();
	});

	it('sends nothing again', async () => {
		const stop = new AbortController();
		const { request, send } = answered({ status: 429 }, { signal: stop.signal });
		send.mockImplementationOnce(async () => {
			stop.abort();
			return { status: 429, headers: {}, text: '' };
		});

		expect(await request({ action: 'add', safeToRepeat: false })).toMatchObject({
			message: 'Not sent: the execution was stopped',
			nothingTaken: true,
		});
		expect(send).toHaveBeenCalledTimes(1);
	});
});

describe('the limit of requests per second', () => {
	it('holds for all requests of a connection', async () => {
		jest.useFakeTimers({ now: 0 });
		const wait = jest.fn(async () => {});
		const { request } = answered({}, { wait }, 2);
		for (let sent = 0; sent < 3; sent++) await request({ action: 'balance', safeToRepeat: true });
		jest.useRealTimers();

		expect(wait.mock.calls).toEqual([[500], [1_000]]);
	});
});
