import { Failure, kindOfWords, refusal } from './failures';
import { isObject, textOf, type JsonBody, type JsonObject, type JsonValue } from './json';
import { refusalWords } from './refusal';

/** What an ID is an ID of. */
export type Noun = 'order' | 'refill';

/** A row in the contract's shape beside the panel's own, where that is wanted: for "Simplify" off. */
export interface Row<T> {
	row: T;
	raw?: JsonObject;
}

/** An answer that lacks what it was asked for. */
export function incomplete(what: string): Failure {
	return new Failure('unavailable', `The panel's answer has no ${what} in it`);
}

/** What the panel says against a row: as bare text, in `error`, or nested in the row's own value. */
export function rowRefusal(row: JsonValue | undefined): Failure | undefined {
	if (typeof row === 'string') return row.trim() === '' ? undefined : refusal(row);
	if (!isObject(row)) return undefined;
	const nested = [row.refill, row.cancel, row.status].map(refusalWords);
	const words = refusalWords(row) ?? nested.find((found) => found !== undefined);
	return words === undefined ? undefined : refusal(words);
}

/** What the panel says against a row of a write: bare text that may as well say "done" leaves that open. */
export function writeRefusal(row: JsonValue | undefined): Failure | undefined {
	const refused = rowRefusal(row);
	if (typeof row !== 'string' || kindOfWords(row) !== undefined) return refused;
	return refused && new Failure('unknownOutcome', refused.message);
}

/** The row of the one id that was asked; `undefined` when the panel sent nothing for it. */
export function rowOfOne(json: JsonBody, id: string, noun: Noun): JsonValue | undefined {
	const row = Array.isArray(json)
		? rowOfList(json, id, noun)
		: Object.hasOwn(json, id)
			? json[id]
			: json;
	return isObject(row) && Object.keys(row).length === 0 ? undefined : row;
}

/** A list with one row may leave the id out; one that names another id is not about ours. */
function rowOfList(list: JsonValue[], id: string, noun: Noun): JsonValue | undefined {
	const [only, ...others] = list;
	const isNameless = isObject(only) ? textOf(only[noun]) === undefined : true;
	return others.length === 0 && isNameless ? only : rowsOfMany(list, noun).get(id);
}

/**
 * The rows of a batch by id: a map by id, or a list whose rows name theirs. Rows of a list without
 * ids match nothing: their order is not that of the request.
 */
export function rowsOfMany(json: JsonBody, noun: Noun): Map<string, JsonValue> {
	if (!Array.isArray(json)) return new Map(Object.entries(json));
	const rows = new Map<string, JsonValue>();
	for (const row of json) {
		const id = isObject(row) ? (textOf(row[noun]) ?? textOf(row.id)) : undefined;
		if (id !== undefined && !rows.has(id)) rows.set(id, row);
	}
	return rows;
}
