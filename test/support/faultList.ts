import { isObject } from '../../nodes/SmmPanel/panel/json';
import { answer, drip, flood, reset, silence, type Fault } from '../simulatedPanel/faults';

type PanelFault = Partial<Fault> &
	Pick<Fault, 'misbehaviour'> & {
		/** How long the node waits (s), where a second is not enough to see what comes of it. */
		timeout?: number;
	};

const HTML = { 'content-type': 'text/html' };
const page = (status: number, title: string) =>
	answer(status, `<!DOCTYPE html><html><head><title>${title}</title></head></html>`, HTML);
const said = (status: number, words: string) => answer(status, JSON.stringify({ error: words }));
const rewritten = (rewrite: (text: string) => string): PanelFault => ({
	moment: 'after',
	misbehaviour: { kind: 'rewrite', rewrite },
});
const edited = (edit: (json: unknown) => unknown): PanelFault => ({
	moment: 'after',
	misbehaviour: { kind: 'edit', edit },
});

/** One fault for every pair of the two lists. */
function everyPair<A extends string | number, B extends string>(
	ones: readonly A[],
	others: readonly B[],
	faultOf: (one: A, other: B) => [name: string, fault: PanelFault],
): Record<string, PanelFault> {
	return Object.fromEntries(ones.flatMap((one) => others.map((other) => faultOf(one, other))));
}

const REDIRECTS = [301, 302, 307, 308];
const TARGETS = {
	'same host': '/api/v3',
	'other host': 'https://elsewhere.example/api/v2?from=me',
};
const REFUSALS = [400, 401, 403, 404, 405, 422, 429];
const BROKEN = [500, 502, 503, 504];
const PAGES = { maintenance: 'Maintenance', challenge: 'Just a moment…' };

/** What a panel, or what stands before it, does wrong; `undefined` is a panel that is not there. */
export const FAULTS: Record<string, PanelFault | undefined> = {
	'connection refused': undefined,
	'reset before it acted': { misbehaviour: reset },
	'reset after it acted': { moment: 'after', misbehaviour: reset },
	'no answer in time': { misbehaviour: silence },
	'headers after 300 ms': { moment: 'after', misbehaviour: { kind: 'late', ms: 300 } },
	'half of the body after 300 ms': { moment: 'after', misbehaviour: { kind: 'pieces', ms: 300 } },
	'a byte now and then': { misbehaviour: drip },
	'100 MB': { misbehaviour: flood(100_000_000), timeout: 30 },
	'a body without end': { misbehaviour: flood(Infinity), timeout: 30 },
	'empty body': { moment: 'after', misbehaviour: answer(200, '') },
	'`null`': { moment: 'after', misbehaviour: answer(200, 'null') },
	'truncated JSON': rewritten((text) => text.slice(0, -2)),
	'PHP notice before JSON': rewritten((text) => `<br />\nNotice: x in /api.php\n${text}`),
	'BOM before JSON': rewritten((text) => `\ufeff${text}`),
	...everyPair(['maintenance', 'challenge'], ['200', '503'], (what, status) => [
		`${what} page at ${status}`,
		{ misbehaviour: page(Number(status), PAGES[what]) },
	]),
	...everyPair(REDIRECTS, ['same host', 'other host'], (status, where) => [
		`HTTP ${status}, ${where}`,
		{ misbehaviour: answer(status, '', { location: TARGETS[where] }) },
	]),
	'HTTP 400 with words': { misbehaviour: said(400, 'Bad link') },
	'HTTP 422 with words': { misbehaviour: said(422, 'Quantity less than minimal 10') },
	...everyPair([...REFUSALS, ...BROKEN], ['', ' with Retry-After'], (status, more) => [
		`HTTP ${status}${more}`,
		{ misbehaviour: answer(status, '', more === '' ? undefined : { 'retry-after': '1' }) },
	]),
	'HTTP 502 after it acted': { moment: 'after', misbehaviour: page(502, 'Bad gateway') },
	'rate limit words at 200': { misbehaviour: said(200, 'Rate limit exceeded') },
	'key refused at 200': { misbehaviour: said(200, 'Invalid API key') },
	'rows missing': edited((json) =>
		Array.isArray(json)
			? json.slice(1)
			: isObject(json)
				? Object.fromEntries(Object.entries(json).slice(1))
				: json,
	),
	'rows nobody asked for': edited((json) =>
		Array.isArray(json)
			? [...json, { order: 1, refill: 1 }]
			: isObject(json)
				? { ...json, 999999: { status: 'Completed' } }
				: json,
	),
	'duplicate rows': edited((json) => (Array.isArray(json) ? [...json, ...json] : json)),
	'wrong types everywhere': edited(wrap),
};

/** Every value as a list with itself in it. */
function wrap(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(wrap);
	if (!isObject(json)) return [json];
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, wrap(value)]));
}
