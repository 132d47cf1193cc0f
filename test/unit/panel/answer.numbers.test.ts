import { readAnswer } from '../../../nodes/SmmPanel/panel/answer';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { asNotFound } from '../../../nodes/SmmPanel/panel/words';

const url = 'https://panel.example/api/v2';

function refusedWith(status: number, error: string): Failure {
	const answer = readAnswer({ status, headers: {}, text: JSON.stringify({ error }) }, { url });
	if (answer instanceof Failure) return answer;
	throw new Error('The answer reads as data');
}

describe('a number and words', () => {
	it.each([
		[402, 'Words nobody knows', 'funds', true],
		[402, 'Invalid request', 'funds', true],
		[401, 'Words nobody knows', 'auth', true],
		[401, 'Insufficient balance', 'funds', true],
		[429, 'Try again later', 'rateLimit', true],
		[429, 'Incorrect request', 'rateLimit', true],
		[429, 'Provider error', 'unavailable', false],
		[405, 'Only POST', 'notSupported', true],
		[405, 'Order not found', 'notFound', true],
		[403, 'Account is blocked.', 'auth', true],
		[403, 'Not enough funds', 'funds', true],
		[408, 'Not enough time', 'unavailable', false],
		[422, 'The selected key is invalid.', 'auth', true],
		[422, 'The selected order id is invalid.', 'notFound', true],
		[404, 'Not found', 'unavailable', true],
		[404, 'Page not found', 'unavailable', true],
		[404, 'Words nobody knows', 'unavailable', true],
		[404, 'Service not found', 'notFound', true],
		[200, 'Not found', 'notFound', true],
		[200, 'Account is not active', 'auth', true],
		[200, 'Words nobody knows', 'validation', true],
		[400, 'Words nobody knows', 'validation', true],
		[400, 'Order placed at provider but local save failed.', 'unavailable', false],
		[400, 'Something went wrong', 'unavailable', false],
		[200, 'Failed to connect to api.example port 443', 'unavailable', false],
		[401, 'Provider error: Invalid API key', 'unavailable', false],
		[500, 'Not enough funds', 'funds', false],
		[503, 'Service Unavailable', 'unavailable', false],
		[500, 'Could not resolve host: api.example', 'unavailable', true],
		[200, 'The panel is under maintenance', 'unavailable', true],
	])('HTTP %d "%s" is %s, nothing taken: %s', (status, words, kind, nothingTaken) => {
		expect(refusedWith(status, words)).toMatchObject({ kind, nothingTaken, isSaid: true });
	});

	it('is about funds at HTTP 402 without a word', () => {
		expect(readAnswer({ status: 402, headers: {}, text: '' }, { url })).toMatchObject({
			kind: 'funds',
			nothingTaken: true,
		});
	});
});

describe('"Not found" at HTTP 404', () => {
	it('points at the address while nothing is known of the key', () => {
		expect(refusedWith(404, 'Not found').advice).toContain("'API URL'");
	});

	it('is about the ID once the panel took the key', () => {
		const failure = asNotFound(refusedWith(404, 'Not found'));

		expect(failure).toMatchObject({ kind: 'notFound', message: 'Not found', nothingTaken: true });
		expect(failure.advice).toContain('Check the ID');
	});

	it.each([
		[404, 'Service not found'],
		[404, 'Provider error'],
		[400, 'Not found'],
		[500, 'Not found'],
	])('leaves any other refusal as it is: HTTP %d "%s"', (status, words) => {
		const failure = refusedWith(status, words);

		expect(asNotFound(failure)).toBe(failure);
	});
});
