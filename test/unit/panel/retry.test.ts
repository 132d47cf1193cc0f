import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { LAST_ATTEMPT_AFTER_MS, retryDelayMs } from '../../../nodes/SmmPanel/panel/retry';

const FIRST = { number: 0, maxRetries: 3, safeToRepeat: true, spentMs: 0 };
const longest = () => 1;

describe('which requests are sent again', () => {
	const neverSent = new Failure('unavailable', 'Refused', { effect: 'neverSent' });
	const withStatus = (httpStatus: number) => new Failure('unavailable', 'No', { httpStatus });

	it('read and write: after a request that never left', () => {
		expect(retryDelayMs(neverSent, FIRST)).toBeGreaterThan(0);
		expect(retryDelayMs(neverSent, { ...FIRST, safeToRepeat: false })).toBeGreaterThan(0);
	});

	it.each([
		['a broken connection', new Failure('unavailable', 'Broken')],
		['HTTP 408', withStatus(408)],
		['HTTP 500', withStatus(500)],
		['HTTP 503', withStatus(503)],
		['a rate limit that may have come too late', new Failure('rateLimit', 'Slow down')],
		['a passing error in words at HTTP 200', withStatus(200)],
	])('read only: after %s', (_, failure) => {
		expect(retryDelayMs(failure, FIRST)).toBeGreaterThan(0);
		expect(retryDelayMs(failure, { ...FIRST, safeToRepeat: false })).toBeUndefined();
	});

	it.each([
		['a redirect', withStatus(301)],
		['a wrong address', withStatus(404)],
		['a blocked request', withStatus(403)],
		['a refused key', new Failure('auth', 'Invalid API key', { effect: 'nothingTaken' })],
		['a bad link', new Failure('validation', 'Bad link', { effect: 'nothingTaken' })],
		['an unknown order', new Failure('notFound', 'Incorrect order ID', { effect: 'nothingTaken' })],
	])('neither: after %s', (_, failure) => {
		expect(retryDelayMs(failure, FIRST)).toBeUndefined();
	});

	it('none beyond the allowed number', () => {
		expect(retryDelayMs(neverSent, { ...FIRST, number: 2 })).toBeGreaterThan(0);
		expect(retryDelayMs(neverSent, { ...FIRST, number: 3 })).toBeUndefined();
		expect(retryDelayMs(neverSent, { ...FIRST, maxRetries: 0 })).toBeUndefined();
	});
});

describe('how long the wait is', () => {
	const broken = new Failure('unavailable', 'Broken');
	const asked = (retryAfterMs: number) =>
		new Failure('rateLimit', 'Slow down', { effect: 'nothingTaken', retryAfterMs });

	it.each([
		[0, 1_000],
		[1, 2_000],
		[2, 4_000],
		[5, 30_000],
		[9, 30_000],
	])('doubles: before retry %d at most %d ms', (number, delayMs) => {
		expect(retryDelayMs(broken, { ...FIRST, number, maxRetries: 10 }, longest)).toBe(delayMs);
	});

	it('is shortened by chance to half, so that clients do not come back together', () => {
		expect(retryDelayMs(broken, FIRST, () => 0)).toBe(500);
	});

	it.each([
		[0, 0],
		[7_000, 7_000],
		[120_000, 120_000],
	])('is what the panel asked for: %d ms give %d ms', (retryAfterMs, delayMs) => {
		expect(retryDelayMs(asked(retryAfterMs), FIRST)).toBe(delayMs);
	});

	it('ends the retries when the panel asks for too long', () => {
		expect(retryDelayMs(asked(LAST_ATTEMPT_AFTER_MS + 1), FIRST)).toBeUndefined();
	});

	it('ends the retries when all together would be too long', () => {
		const spentMs = LAST_ATTEMPT_AFTER_MS - 5_000;

		expect(retryDelayMs(asked(5_000), { ...FIRST, spentMs })).toBe(5_000);
		expect(retryDelayMs(asked(5_001), { ...FIRST, spentMs })).toBeUndefined();
	});
});
