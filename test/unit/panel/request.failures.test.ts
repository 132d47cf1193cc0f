import { createRequest } from '../../../nodes/SmmPanel/panel/request';

async function readAfter(error: unknown) {
	const request = createRequest(
		{
			url: 'https://panel.example/api/v2',
			format: 'form',
			apiKey: 'key-of-the-tests',
			account: `account-${Math.random()}`,
			wait: async () => {},
			send: async () => await Promise.reject(error),
		},
		{ timeoutMs: 30_000, maxRequestsPerSecond: 0, maxRetries: 0 },
	);
	return await request({ action: 'balance', safeToRepeat: true });
}

const coded = (code: string) => Object.assign(new Error(code), { code });

const REFUSED = 'The panel refused the connection';

describe('a request without an answer', () => {
	it.each([
		['ENOTFOUND', "The panel's host name is not known", true],
		['EAI_AGAIN', "The panel's host name is not known", true],
		['ECONNREFUSED', REFUSED, true],
		['ECONNABORTED', 'The panel did not answer within 30 s', false],
		['ETIMEDOUT', 'The panel did not answer within 30 s', false],
		['ESOCKETTIMEDOUT', 'The panel did not answer within 30 s', false],
		['ECONNRESET', 'The connection to the panel broke before it answered', false],
		['EPROTO', 'The connection to the panel broke before it answered', false],
	])('is named after %s: %s', async (code, message, neverSent) => {
		expect(await readAfter(coded(code))).toMatchObject({
			kind: 'unavailable',
			message,
			neverSent,
			nothingTaken: neverSent,
		});
	});

	it.each([
		['cause', new Error('fetch failed', { cause: coded('ECONNREFUSED') })],
		['httpCode', Object.assign(new Error('n8n'), { httpCode: 'ECONNREFUSED' })],
		['errors', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
		[
			'causes of causes',
			new Error('a', { cause: new Error('b', { cause: coded('ECONNREFUSED') }) }),
		],
	])('is named after the code in %s', async (_, error) => {
		expect(await readAfter(error)).toMatchObject({ message: REFUSED, neverSent: true });
	});

	it.each([['text'], [null], [undefined], [new Error('socket hang up')]])(
		'may have been taken when %p is all there is',
		async (error) => {
			expect(await readAfter(error)).toMatchObject({
				kind: 'unavailable',
				message: 'The connection to the panel broke before it answered',
				nothingTaken: false,
			});
		},
	);

	it('does not follow causes in a circle', async () => {
		const error = new Error('a');
		error.cause = error;

		expect(await readAfter(error)).toHaveProperty('kind', 'unavailable');
	});
});
