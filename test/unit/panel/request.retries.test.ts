import type { RawAnswer } from '../../../nodes/SmmPanel/panel/answer';
import { createRequest } from '../../../nodes/SmmPanel/panel/request';

const broken = (code: string) => Object.assign(new Error(code), { code });

const answerOf = (status: number, text = '', headers: Record<string, string> = {}): RawAnswer => ({
	status,
	headers,
	text,
});

const TAKEN = answerOf(200, '{"order":901}');
const WEB_PAGE = '<!DOCTYPE html><html><title>Maintenance</title></html>';

/** A request that meets each step in turn and the last one ever after. */
async function send(safeToRepeat: boolean, ...steps: Array<RawAnswer | Error | (() => RawAnswer)>) {
	const delays: number[] = [];
	let sent = 0;
	const request = createRequest(
		{
			url: 'https://panel.example/api/v2',
			format: 'form',
			apiKey: 'key-of-the-tests',
			account: `account-${Math.random()}`,
			wait: async (ms) => {
				delays.push(ms);
			},
			send: async () => {
				const step = steps[Math.min(sent++, steps.length - 1)] ?? TAKEN;
				if (step instanceof Error) throw step;
				return typeof step === 'function' ? step() : step;
			},
		},
		{ timeoutMs: 30_000, maxRequestsPerSecond: 0, maxRetries: 3 },
	);
	const answer = await request({ action: 'add', safeToRepeat });
	return { answer, sent, delays };
}

const UNCLEAR: Array<[string, RawAnswer | Error]> = [
	['a timeout', broken('ECONNABORTED')],
	['a timeout of the socket', broken('ETIMEDOUT')],
	['a broken connection', broken('ECONNRESET')],
	['an error without a code', new Error('socket hang up')],
	['HTTP 408', answerOf(408)],
	['HTTP 500', answerOf(500)],
	['HTTP 502 with a web page', answerOf(502, WEB_PAGE)],
	['HTTP 503 in words', answerOf(503, '{"error":"maintenance"}')],
	['HTTP 503 for the rate', answerOf(503, '{"error":"Rate limit exceeded"}')],
	['HTTP 504', answerOf(504)],
	['a web page', answerOf(200, WEB_PAGE)],
	['an empty answer', answerOf(200)],
	['null', answerOf(200, 'null')],
	['a cut answer', answerOf(200, '{"order":9')],
	['a timeout behind the panel', answerOf(200, '{"error":"timeout"}')],
];

describe('a write', () => {
	it.each(UNCLEAR)('is sent once and of unknown outcome after %s', async (_, step) => {
		const { answer, sent, delays } = await send(false, step);

		expect(answer).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
			advice: expect.stringContaining('Look in the panel'),
		});
		expect(sent).toBe(1);
		expect(delays).toEqual([]);
	});

	it.each([
		['funds', answerOf(200, '{"error":"Not enough funds on balance"}')],
		['busyLink', answerOf(200, '{"error":"neworder.error.link_duplicate"}')],
		['validation', answerOf(422, '{"error":"Bad link"}')],
		['auth', answerOf(401)],
		['unavailable', answerOf(200, '{"error":"This panel is temporarily unavailable"}')],
		['unavailable', answerOf(404, WEB_PAGE)],
		['unavailable', answerOf(302, '', { location: 'https://panel.example/login' })],
	])('is sent once and surely not taken after a refusal of kind %s', async (kind, step) => {
		const { answer, sent } = await send(false, step);

		expect(answer).toMatchObject({ kind, nothingTaken: true });
		expect(sent).toBe(1);
	});
});

const NOT_TAKEN: Array<[string, RawAnswer | Error]> = [
	['a refused connection', broken('ECONNREFUSED')],
	['an unknown host name', broken('ENOTFOUND')],
	['a host name that cannot be asked for now', broken('EAI_AGAIN')],
	['HTTP 429', answerOf(429)],
	['HTTP 429 in words', answerOf(429, '{"error":"Demasiadas solicitudes"}')],
	['the words for too many requests', answerOf(200, '{"error":"Rate limit exceeded"}')],
];

describe.each([true, false])('a request (safe to repeat: %s)', (safeToRepeat) => {
	it.each(NOT_TAKEN)('is sent again after %s', async (_, step) => {
		const { answer, sent, delays } = await send(safeToRepeat, step, step, TAKEN);

		expect(answer).toEqual({ json: { order: 901 } });
		expect(sent).toBe(3);
		expect(delays).toHaveLength(2);
	});

	it.each(NOT_TAKEN)('surely was not taken when %s does not pass', async (_, step) => {
		const { answer, sent } = await send(safeToRepeat, step);

		expect(answer).toMatchObject({ nothingTaken: true });
		expect(sent).toBe(4);
	});

	it('waits as long as the panel asks', async () => {
		const { delays } = await send(safeToRepeat, answerOf(429, '', { 'retry-after': '7' }), TAKEN);

		expect(delays).toEqual([expect.closeTo(7_000, -2)]);
	});

	it('is not sent again when the panel asks for an hour, and says until when', async () => {
		const refused = answerOf(429, '', { 'retry-after': '3600' });
		const { answer, sent, delays } = await send(safeToRepeat, refused, TAKEN);

		expect(answer).toMatchObject({
			kind: 'rateLimit',
			nothingTaken: true,
			retryAfterMs: 3_600_000,
			advice: expect.stringMatching(/^The panel takes requests again at 20\d\d-/),
		});
		expect([sent, delays]).toEqual([1, []]);
	});
});

describe('a read', () => {
	it.each(UNCLEAR)('is sent again after %s', async (_, step) => {
		const { answer, sent } = await send(true, step, TAKEN);

		expect(answer).toEqual({ json: { order: 901 } });
		expect(sent).toBe(2);
	});

	it('fails with the last reason after three retries', async () => {
		const { answer, sent, delays } = await send(true, answerOf(503));

		expect(answer).toMatchObject({ kind: 'unavailable', httpStatus: 503 });
		expect(sent).toBe(4);
		expect(delays).toHaveLength(3);
	});

	it.each([
		[1_000, 4],
		[14_000, 3],
		[25_000, 2],
		[35_000, 1],
	])('is repeated for half a minute: answers after %d ms, sent %d times', async (ms, times) => {
		let now = 0;
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);

		const { sent } = await send(true, () => {
			now += ms;
			return answerOf(503);
		}).finally(() => clock.mockRestore());

		expect(sent).toBe(times);
	});

	it.each([
		['a redirect', answerOf(301, '', { location: 'https://www.panel.example/api/v2' })],
		['a wrong address', answerOf(404)],
		['a refused key', answerOf(200, '{"error":"Invalid API key"}')],
		['an unknown order', answerOf(200, '{"error":"Incorrect order ID"}')],
	])('is not sent again after %s', async (_, step) => {
		expect(await send(true, step)).toMatchObject({ sent: 1, delays: [] });
	});
});
