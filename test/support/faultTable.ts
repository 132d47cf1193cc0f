import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { answer, drip, flood, reset, silence, type Fault } from '../panel/faults';
import { SimulatedPanel } from '../panel/server';
import { OPERATIONS } from './operations';
import { TEST_KEY } from './panel';
import { jsonOf, runNode } from './runNode';

type PanelFault = Partial<Fault> & Pick<Fault, 'misbehaviour'>;

const HTML = { 'content-type': 'text/html' };
const page = (status: number, title: string) =>
	answer(status, `<!DOCTYPE html><html><head><title>${title}</title></head></html>`, HTML);
const said = (status: number, words: string, headers?: Record<string, string>) =>
	answer(status, JSON.stringify({ error: words }), headers);
const rewritten = (rewrite: (text: string) => string): PanelFault => ({
	moment: 'after',
	misbehaviour: { kind: 'rewrite', rewrite },
});
const edited = (edit: (json: unknown) => unknown): PanelFault => ({
	moment: 'after',
	misbehaviour: { kind: 'edit', edit },
});
const redirect = (status: number, location: string) => answer(status, '', { location });

const HERE = '/api/v3';
const ELSEWHERE = 'https://elsewhere.example/api/v2?from=panel';

/** What a panel, or what stands before it, does wrong; `undefined` is a panel that is not there. */
export const FAULTS: Record<string, PanelFault | undefined> = {
	'connection refused': undefined,
	'reset before it acted': { misbehaviour: reset },
	'reset after it acted': { moment: 'after', misbehaviour: reset },
	'no answer in time': { misbehaviour: silence },
	'headers after 300 ms': { moment: 'after', misbehaviour: { kind: 'late', ms: 300 } },
	'half of the body after 300 ms': { moment: 'after', misbehaviour: { kind: 'pieces', ms: 300 } },
	'a byte now and then': { misbehaviour: drip },
	'100 MB': { misbehaviour: flood(100_000_000) },
	'empty body': { moment: 'after', misbehaviour: answer(200, '') },
	'`null`': { moment: 'after', misbehaviour: answer(200, 'null') },
	'truncated JSON': rewritten((text) => text.slice(0, -2)),
	'PHP notice before JSON': rewritten((text) => `<br />\nNotice: x in /api.php\n${text}`),
	'BOM before JSON': rewritten((text) => `\ufeff${text}`),
	'maintenance page at 200': { misbehaviour: page(200, 'Maintenance') },
	'challenge page at 503': { misbehaviour: page(503, 'Just a moment…') },
	'HTTP 301, same host': { misbehaviour: redirect(301, HERE) },
	'HTTP 302, same host': { misbehaviour: redirect(302, HERE) },
	'HTTP 307, other host': { misbehaviour: redirect(307, ELSEWHERE) },
	'HTTP 308, other host': { misbehaviour: redirect(308, ELSEWHERE) },
	'HTTP 400 with words': { misbehaviour: said(400, 'Bad link') },
	'HTTP 401': { misbehaviour: answer(401, '') },
	'HTTP 403': { misbehaviour: answer(403, '') },
	'HTTP 404': { misbehaviour: answer(404, '') },
	'HTTP 405': { misbehaviour: answer(405, '') },
	'HTTP 422 with words': { misbehaviour: said(422, 'Quantity less than minimal 10') },
	'HTTP 429': { misbehaviour: answer(429, '') },
	'HTTP 429 with Retry-After': { misbehaviour: answer(429, '', { 'retry-after': '1' }) },
	'HTTP 503 with Retry-After': { misbehaviour: answer(503, '', { 'retry-after': '1' }) },
	'HTTP 500': { misbehaviour: answer(500, '') },
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

export interface Cell {
	/** `ok`, or the types of the rows that failed. */
	outcome: string;
	/** Requests, with retries off. */
	requests: number;
	messages: string[];
	/** Whether the same write went out more than once. */
	isRepeated: boolean;
}

/** Runs an operation for two rows while a panel of its own has a fault. */
export async function runThrough(name: string, fault: string): Promise<Cell> {
	const panel = await new SimulatedPanel().start();
	const { books } = panel;
	books.openAccount(TEST_KEY, '100');
	const running = books.seedOrders(TEST_KEY, 2, { status: 'In progress', remains: 10 });
	const completed = books.seedOrders(TEST_KEY, 2);
	const refilled = books.seedOrders(TEST_KEY, 2).map((order) => books.addRefill(order));
	const happens = FAULTS[fault];
	if (happens !== undefined) panel.faults.add(happens);
	else await panel.stop();
	const { parameters = {}, isWrite = false } = OPERATIONS[name] ?? {};
	const { outputs } = await runNode({
		credentials: { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat: 'form', keyField: 'key' },
		parameters: { ...parameters, options: { maxRetries: 0, timeout: 1 } },
		input: [0, 1].map((row) => ({
			link: `https://instagram.com/row_${row}`,
			quantity: 100,
			running: running[row]?.id,
			completed: completed[row]?.id,
			refill: refilled[row]?.id,
		})),
		onError: 'continueErrorOutput',
	});
	const sent = panel.requests.map(({ action, fields }) => JSON.stringify([action, fields]));
	if (happens !== undefined) await panel.stop();

	const failures = jsonOf(outputs[1]).map(({ error }) => (isObject(error) ? error : {}));
	const outcomes = [
		...(jsonOf(outputs[0]).length > 0 ? ['ok'] : []),
		...failures.map(({ type }) => String(type)),
	];
	return {
		outcome: [...new Set(outcomes)].join(' + ') || 'crash',
		requests: sent.length,
		messages: failures.map(messageOf),
		isRepeated: isWrite && new Set(sent).size < sent.length,
	};
}

function messageOf({ message, description }: IDataObject): string {
	return `${String(message)} ${description === undefined ? '' : String(description)}`;
}
