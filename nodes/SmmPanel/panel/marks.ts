import type { PlainFields } from './fields';
import { textOf } from './json';
import { numberOf } from './numbers';
import { saysNo } from './values';

/** What says of an answer how it went. On a row about an order `status` may be its state as well. */
export const MARKS = ['status', 'success', 'ok', 'code', 'statuscode', 'result', 'response'];

const DONE = ['success', 'successful', 'succeeded', 'ok', 'true', '1', '100', '200', '201'];
const REFUSED = ['error', 'fail', 'failed', 'failure', 'false'];

/** The fields that show that a row is about an order, whatever its `status` says. */
const ORDER_FIELDS = ['charge', 'remains', 'startcount', 'startcounter'];

export function hasOrderFields(fields: PlainFields): boolean {
	return ORDER_FIELDS.some((name) => numberOf(fields.get(name)) !== null);
}

/** The answer says of itself that it went well: `{"status":"success"}`, `{"ok":true}`, `{"code":200}`. */
export function reportsSuccess(fields: PlainFields): boolean {
	return MARKS.some((name) => {
		const value = fields.get(name);
		return value === true || DONE.includes(textOf(value)?.toLowerCase() ?? '');
	});
}

/** A success in words, and not by a number that may be a code of anything. */
export function saysSuccess(fields: PlainFields): boolean {
	return ['status', 'success', 'ok', 'result'].some((name) => {
		const value = fields.get(name);
		return value === true || /^(success(ful)?|succeeded|ok|true)$/i.test(textOf(value) ?? '');
	});
}

/** The answer says no as plainly as can be: `{"success":false}`. */
export function saysItFailed(fields: PlainFields): boolean {
	return (
		['success', 'ok'].some((name) => saysNo(fields.get(name))) || fields.get('status') === false
	);
}

/** The answer has a word of refusal, which may be the state of an order as well: `{"status":"error"}`. */
export function hasWordOfRefusal(fields: PlainFields): boolean {
	return ['status', 'result', 'response'].some((name) =>
		REFUSED.includes(textOf(fields.get(name))?.toLowerCase() ?? ''),
	);
}

/** `{"code":404}` */
export function codeOfRefusal(fields: PlainFields): number | undefined {
	const codes = ['status', 'code', 'statuscode'].map((name) => numberOf(fields.get(name)));
	return codes.find((code) => code !== null && code >= 400 && code < 600) ?? undefined;
}

/** A mark is there that is a word and not a number: it may be the state of an order. */
export function hasWordAsMark(fields: PlainFields): boolean {
	return MARKS.some((name) => {
		const value = fields.get(name);
		return typeof value === 'string' && !/^\s*\d*\s*$/.test(value);
	});
}
