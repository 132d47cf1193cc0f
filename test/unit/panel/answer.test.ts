import { readAnswer } from '../../../nodes/SmmPanel/panel/answer';

const read = (text: string, status = 200, headers: Record<string, string> = {}) =>
	readAnswer({ status, headers, text }, { url: 'https://panel.example/api/v2' });

describe('data', () => {
	it.each([
		['as HTTP 200', 200, 'application/json'],
		['as HTTP 201', 201, 'application/json'],
		['sent as text/html', 200, 'text/html; charset=UTF-8'],
	])('is read %s', (_, status, type) => {
		expect(read('{"order":901}', status, { 'content-type': type })).toEqual({
			json: { order: 901 },
		});
	});
});

describe('an error of HTTP without words', () => {
	it.each([
		[401, 'auth', 'The panel does not accept the API key (HTTP 401)'],
		[403, 'unavailable', 'The panel blocked the request (HTTP 403)'],
		[404, 'unavailable', 'There is no panel API at this address (HTTP 404)'],
		[405, 'unavailable', 'There is no panel API at this address (HTTP 405)'],
		[429, 'rateLimit', 'The panel asks for fewer requests (HTTP 429)'],
	])('HTTP %d surely took nothing: %s', (status, kind, message) => {
		for (const text of ['', '<html><body>Error</body></html>', '{}'])
			expect(read(text, status)).toMatchObject({
				kind,
				message,
				httpStatus: status,
				nothingTaken: true,
			});
	});

	it.each([408, 500, 502, 503, 504, 524])('HTTP %d may have been taken', (status) => {
		expect(read('<html><body>Error</body></html>', status)).toMatchObject({
			kind: 'unavailable',
			message: expect.stringContaining(`(HTTP ${status})`),
			nothingTaken: false,
		});
	});

	it.each([404, 405])('HTTP %d asks to check the address', (status) => {
		expect(read('', status)).toHaveProperty('advice', expect.stringContaining("'API URL'"));
	});
});

describe('a redirect', () => {
	it.each([301, 302, 303, 307, 308])('HTTP %d is named and not followed', (status) => {
		const location = 'https://www.panel.example/api/v2';

		expect(read('', status, { location })).toMatchObject({
			kind: 'unavailable',
			message: `The panel redirects to ${location}`,
			advice: expect.stringContaining("'API URL'"),
			httpStatus: status,
			nothingTaken: true,
		});
	});

	it.each([
		['https://panel.example/login?key=secret&x=1', 'https://panel.example/login'],
		['/login#secret', 'https://panel.example/login'],
		['../v3/?key=secret', 'https://panel.example/v3/'],
		['//www.panel.example/api/v2', 'https://www.panel.example/api/v2'],
		['https://user:secret@panel.example/api', 'https://panel.example/api'],
	])('to %s is named as a whole address without what may be secret', (location, named) => {
		expect(read('', 302, { location })).toHaveProperty(
			'message',
			`The panel redirects to ${named}`,
		);
	});

	it('without a target that can be read is named by its number', () => {
		for (const headers of [undefined, { location: 'https://[' }])
			expect(read('', 302, headers)).toHaveProperty('message', 'The panel redirects (HTTP 302)');
	});

	it('is a redirect whatever its body says', () => {
		expect(read('{"order":901}', 301)).toHaveProperty('kind', 'unavailable');
	});
});

describe('an answer that cannot be read', () => {
	it.each([
		['', 'The panel sent an empty answer'],
		[' \r\n', 'The panel sent an empty answer'],
		['null', 'The panel sent an empty answer'],
		['OK', 'The panel sent an answer that is not JSON'],
		['{"order":901', 'The panel sent an answer that is not JSON'],
		['[ "1": {"charge":"1"} ]', 'The panel sent an answer that is not JSON'],
		['<html><body>Hello</body></html>', 'The panel sent a web page instead of data'],
		[
			'<!DOCTYPE html><html><head><title> Just a moment... </title></head></html>',
			'The panel sent a web page ("Just a moment...") instead of data',
		],
	])('%j is no data and may have been taken', (text, message) => {
		expect(read(text)).toMatchObject({ kind: 'unavailable', message, nothingTaken: false });
	});
});

describe('words alone', () => {
	it.each([
		['Invalid API key', 'auth'],
		['"Order not found"', 'notFound'],
		['Not enough funds\n', 'funds'],
	])('%j refuse when they are known to', (text, kind) => {
		expect(read(text)).toMatchObject({ kind, nothingTaken: true });
	});
});

describe('Retry-After', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: Date.parse('2027-01-01T00:00:00Z') });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it.each([
		['7', 7_000],
		['0', 0],
		['Fri, 01 Jan 2027 00:00:09 GMT', 9_000],
		['Thu, 31 Dec 2026 23:59:59 GMT', 0],
		['soon', undefined],
		['', undefined],
	])('%j is %j ms', (value, retryAfterMs) => {
		for (const text of ['', '{"error":"Rate limit exceeded"}'])
			expect(read(text, 429, { 'retry-after': value })).toHaveProperty(
				'retryAfterMs',
				retryAfterMs,
			);
	});

	it.each([
		['7', 7_000],
		[String(Date.UTC(2027, 0, 1, 0, 0, 12) / 1000), 12_000],
		[String(Date.UTC(2026, 11, 31) / 1000), 0],
		['soon', undefined],
	])('X-RateLimit-Reset %j is %j ms where the panel says nothing else', (value, ms) => {
		const headers = { 'x-ratelimit-reset': value };

		expect(read('', 429, headers)).toHaveProperty('retryAfterMs', ms);
		expect(read('', 429, { ...headers, 'retry-after': '3' })).toHaveProperty('retryAfterMs', 3_000);
		expect(read('', 503, headers)).toHaveProperty('retryAfterMs', undefined);
	});
});
