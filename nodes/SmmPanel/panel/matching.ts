import { Failure } from './failures';
import { plainFieldsOf, type PlainFields } from './fields';
import { isObject, textOf, type JsonBody, type JsonObject, type JsonValue } from './json';
import { ABOUT_OTHERS, layersOf, rowLayersOf } from './unwrap';

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

/** The fields that name an order or a refill and nothing else; a bare `id` may be another's. */
const NAMES: Record<Noun, readonly string[]> = {
	order: ['order', 'orderid'],
	refill: ['refill', 'refillid'],
};

/**
 * The row of the one id that was asked, with what it is wrapped in where nothing names it;
 * `undefined` when the panel sent nothing for it. A row that names another id is not about ours.
 *
 * @param bareIdIs whose a bare `id` on a single row is: that of an answer to a write may be new
 */
export function rowOfOne(
	json: JsonBody,
	id: string,
	noun: Noun,
	bareIdIs: 'asked' | 'open' = 'asked',
): JsonValue | undefined {
	const row = rowsOfMany(json, [id], noun).get(id) ?? namelessRow(json, noun, bareIdIs);
	return isObject(row) && Object.keys(row).length === 0 ? undefined : row;
}

function namelessRow(
	json: JsonBody,
	noun: Noun,
	bareIdIs: 'asked' | 'open',
): JsonValue | undefined {
	const isNamed = rowLayersOf(json).some(
		({ fields, isEnvelope }) =>
			ownNameIn(fields, noun) !== undefined ||
			(bareIdIs === 'asked' && isEnvelope && textOf(fields.get('id')) !== undefined),
	);
	if (isNamed) return undefined;
	return Array.isArray(json) ? (json.length === 1 ? json[0] : undefined) : json;
}

/**
 * The rows of a batch by id, out of what they are wrapped in: a map by id, or a list whose rows
 * name theirs. Rows of a list without ids match nothing: their order is not that of the request.
 */
export function rowsOfMany(
	json: JsonBody,
	ids: readonly string[],
	noun: Noun,
): Map<string, JsonValue> {
	const wanted = new Set(ids);
	for (const layer of layersOf(json, ABOUT_OTHERS)) {
		const rows = new Map<string, JsonValue>();
		for (const [id, row] of namedRows(layer.json, noun, wanted))
			if (wanted.has(id) && !rows.has(id)) rows.set(id, row);
		if (rows.size > 0) return rows;
	}
	return new Map();
}

/**
 * Whether an answer is about the ids asked for and no others: a map by some of them, or a list of
 * exactly these.
 */
export function isAboutOnly(json: JsonBody, ids: readonly string[], noun: Noun): boolean {
	const wanted = new Set(ids);
	for (const { json: part } of layersOf(json, ABOUT_OTHERS)) {
		const named = new Set(namedRows(part, noun, wanted).map(([id]) => id));
		if (![...named].some((id) => wanted.has(id))) continue;
		const isComplete = !Array.isArray(part) || part.length === wanted.size;
		const isOurs = [...named].every((id) => wanted.has(id));
		return isComplete && isOurs && (!Array.isArray(part) || named.size === wanted.size);
	}
	return false;
}

function namedRows(
	json: JsonBody,
	noun: Noun,
	wanted: ReadonlySet<string>,
): Array<[id: string, row: JsonValue]> {
	if (Array.isArray(json)) {
		return json.flatMap((row): Array<[string, JsonValue]> => {
			const id = nameIn(row, noun);
			return id === undefined ? rowUnderId(row, wanted) : [[id, row]];
		});
	}
	const whole = ownNameIn(plainFieldsOf(json), noun);
	if (whole !== undefined) return [[whole, json]];
	return Object.entries(json).map(([key, row]) => [nameUnder(key, row, noun, wanted), row]);
}

/** `[{"901":{"status":"Completed"}}]` */
function rowUnderId(row: JsonValue, wanted: ReadonlySet<string>): Array<[string, JsonValue]> {
	const [only, ...others] = isObject(row) ? Object.entries(row) : [];
	return only !== undefined && others.length === 0 && wanted.has(only[0]) ? [only] : [];
}

/** Under an ID that was asked for, a bare `id` is something else's. */
function nameUnder(key: string, row: JsonValue, noun: Noun, wanted: ReadonlySet<string>): string {
	if (!isObject(row)) return key;
	const fields = plainFieldsOf(row);
	return ownNameIn(fields, noun) ?? (wanted.has(key) ? key : (textOf(fields.get('id')) ?? key));
}

/** The id a row gives as its own. */
function nameIn(row: JsonValue, noun: Noun): string | undefined {
	if (!isObject(row)) return undefined;
	const fields = plainFieldsOf(row);
	return ownNameIn(fields, noun) ?? textOf(fields.get('id'));
}

/** `{"order":901}`, `{"order_id":901}` or `{"order":{"id":901}}`; 0 stands for none. */
function ownNameIn(fields: PlainFields, noun: Noun): string | undefined {
	for (const name of NAMES[noun]) {
		const value = fields.get(name);
		const id = textOf(isObject(value) ? plainFieldsOf(value).get('id') : value);
		if (id !== undefined && id !== '0') return id;
	}
	return undefined;
}
