import { readRateNews } from '../../../nodes/SmmPanel/panel/rateLimit';
import { askedWaitMs } from '../../../nodes/SmmPanel/panel/retryAfter';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const DATE = { date: 'Sun, 01 Mar 2026 11:59:30 GMT' };

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('how long a panel asks to wait', () => {
	it.each<[Record<string, string>, number | undefined]>([
		[{ 'retry-after': '7' }, 7_000],
		[{ 'retry-after': '1.5' }, 1_500],
		[{ 'retry-after': ' 30s ' }, 30_000],
		[{ 'retry-after': '0' }, 0],
		[{ 'retry-after': 'Sun, 01 Mar 2026 12:00:05 GMT' }, 5_000],
		[{ 'retry-after': 'Sun, 01 Mar 2026 11:59:40 GMT', ...DATE }, 10_000],
		[{ 'retry-after': 'Sun, 01 Mar 2020 12:00:00 GMT' }, 0],
		[{ 'retry-after': String(NOW / 1000 + 9) }, 9_000],
		[{ 'retry-after': '1,5' }, 1_500],
		[{ 'x-retry-after': '7' }, 7_000],
		[{ 'x-ratelimit-reset': '6m0s' }, 360_000],
		[{ 'x-ratelimit-reset': '2m' }, 120_000],
		[{ 'retry-after': '-1' }, undefined],
		[{ 'retry-after': 'soon' }, undefined],
		[{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
		[{ 'ratelimit-reset': '12' }, 12_000],
		[{ 'x-ratelimit-reset': String(NOW / 1000 + 40) }, 40_000],
		[{ 'x-ratelimit-reset': String(NOW + 40_000) }, 40_000],
		[{ 'x-ratelimit-reset': String(NOW / 1000 - 20), ...DATE }, 10_000],
		[{ 'x-ratelimit-reset-after': '2.5' }, 2_500],
		[{}, undefined],
	])('%j: %p ms', (headers, ms) => {
		expect(askedWaitMs(429, headers)).toBe(ms);
	});

	it('is when its count begins anew only for a refusal', () => {
		expect(askedWaitMs(200, { 'x-ratelimit-reset': '30' })).toBeUndefined();
	});

	it.each([
		['Too many requests, try again in 30 seconds', 30_000],
		['Please wait 5s', 5_000],
		['Retry after 1 minute.', 60_000],
		['Limit: 60/minute. Wait 10 seconds.', 10_000],
		['Wait 1 min 30 sec', 90_000],
		['Too many requests. 30 seconds left', 30_000],
		['Подождите 30 секунд', 30_000],
		['Aguarde 30 segundos', 30_000],
		['30 saniye bekleyin', 30_000],
		['60 requests in 60 seconds', undefined],
		['No more than 60 requests in any 60 seconds', undefined],
		['Slow down', undefined],
	])('%j: %p ms', (words, ms) => {
		expect(readRateNews(429, {}, words).waitMs).toBe(ms);
	});
});

describe('the limit a panel tells in words', () => {
	it.each([
		['Limit: 60/minute.', 60, 60_000],
		['Limit: 60 per minute', 60, 60_000],
		['60 requests per 1 minute', 60, 60_000],
		['max 5 req/s', 5, 1_000],
		['Limit: 60 RPM', 60, 60_000],
		['10 rps', 10, 1_000],
		['Only 100 calls every 30 seconds are allowed', 100, 30_000],
		['You may order once a second', 1, 1_000],
		['API limit 120 requests/min exceeded', 120, 60_000],
		['Límite: 60 solicitudes por minuto', 60, 60_000],
		['Не более 30 запросов в минуту', 30, 60_000],
		['Maks 60 istek/dakika', 60, 60_000],
		['Batas 60 permintaan per menit', 60, 60_000],
	])('%j: %d in %d ms', (words, requests, perMs) => {
		expect(readRateNews(429, {}, words).limit).toEqual({ requests, perMs });
	});

	it.each([
		'Try again in 5 minutes',
		'Order 60 needs 2 minutes',
		'10 per day',
		'60/hour',
		'0/minute',
	])('%j tells none', (words) => {
		expect(readRateNews(429, {}, words).limit).toBeUndefined();
	});

	it('is looked for without backtracking in the longest text', () => {
		const startedAt = performance.now();
		for (const piece of ['1 a', '60 requests per ', 'in 1 ', '9'])
			readRateNews(429, {}, piece.repeat(400_000 / piece.length));

		expect(performance.now() - startedAt).toBeLessThan(50);
	});
});

describe('the limit a panel tells in headers', () => {
	it.each<[Record<string, string>, number, number]>([
		[{ 'ratelimit-policy': '"default";q=60;w=60' }, 60, 60_000],
		[{ 'ratelimit-policy': '60;w=60' }, 60, 60_000],
		[{ 'ratelimit-limit': '100, 100;w=60' }, 100, 60_000],
		[{ 'ratelimit-policy': '"burst";q=10;w=1, "minute";q=60;w=60, "day";q=9;w=86400' }, 60, 60_000],
	])('%j: %d in %d ms', (headers, requests, perMs) => {
		expect(readRateNews(200, headers).limit).toEqual({ requests, perMs });
	});

	it.each<[Record<string, string>, number, number]>([
		[{ ratelimit: '"default";r=50;t=30' }, 50, 30_000],
		[{ ratelimit: 'limit=100, remaining=0, reset=5' }, 0, 5_000],
		[{ 'ratelimit-remaining': '3', 'ratelimit-reset': '9' }, 3, 9_000],
		[{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 5) }, 0, 5_000],
	])('%j: %d left, anew in %d ms', (headers, requests, resetMs) => {
		expect(readRateNews(200, headers).left).toEqual({ requests, resetMs });
	});

	it.each<[Record<string, string>]>([
		[{ 'x-ratelimit-limit': '60' }],
		[{ 'x-ratelimit-remaining': '5' }],
		[{ 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': '5' }],
	])('%j alone tells nothing', (headers) => {
		expect(readRateNews(200, headers)).toEqual({
			limit: undefined,
			left: undefined,
			waitMs: undefined,
		});
	});
});
