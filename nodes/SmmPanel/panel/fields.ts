import { isObject, textOf, type JsonObject, type JsonValue } from './json';
import { remembered } from './remembered';

/** The keys of a row, each under its plain name; several where a row spells one name in two ways. */
type KeysByName = ReadonlyMap<string, readonly string[]>;

/** The fields of a row by their plain names. */
export type PlainFields = Pick<ReadonlyMap<string, JsonValue>, 'get'> &
	Iterable<[name: string, value: JsonValue]>;

const plainNameOf = remembered((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));

/** A name as all panels spell it: `order_id`, `orderId` and `Order ID` are `orderid`. */
export function plainName(name: string): string {
	// Rows stand under their IDs: these would push out the names that are remembered.
	return /^\d+$/.test(name) ? name : plainNameOf(name);
}

/** Of two fields with one plain name the first counts; a field that is `null` is not there. */
export function plainFieldsOf(row: JsonObject): PlainFields {
	return new FieldsOfRow(row, keysByNameOf(Object.keys(row)));
}

/** The field under the first of the plain names it has. */
export function fieldOf(fields: PlainFields, names: readonly string[]): JsonValue | undefined {
	for (const name of names) {
		const value = fields.get(name);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** `"Completed"`, or `{"id":2,"name":"Completed"}`. */
export function wordIn(value: JsonValue | undefined): string | undefined {
	return textOf(isObject(value) ? fieldOf(plainFieldsOf(value), ['name', 'label']) : value);
}

class FieldsOfRow implements PlainFields {
	constructor(
		private readonly row: JsonObject,
		private readonly keysByName: KeysByName,
	) {}

	get(name: string): JsonValue | undefined {
		const keys = this.keysByName.get(name);
		return keys && this.firstOf(keys);
	}

	*[Symbol.iterator](): Generator<[string, JsonValue]> {
		for (const [name, keys] of this.keysByName) {
			const value = this.firstOf(keys);
			if (value !== undefined) yield [name, value];
		}
	}

	private firstOf(keys: readonly string[]): JsonValue | undefined {
		for (const key of keys) {
			const value = this.row[key];
			if (value !== undefined && value !== null) return value;
		}
		return undefined;
	}
}

/** The rows of an answer have the same keys, one row like the other: what the last one gave is kept. */
let last: { keys: readonly string[]; byName: KeysByName } = { keys: [], byName: new Map() };

function keysByNameOf(keys: readonly string[]): KeysByName {
	if (areSame(keys, last.keys)) return last.byName;
	const byName = new Map<string, string[]>();
	for (const key of keys) {
		const name = plainName(key);
		const others = byName.get(name);
		if (others === undefined) byName.set(name, [key]);
		else others.push(key);
	}
	last = { keys, byName };
	return byName;
}

function areSame(keys: readonly string[], others: readonly string[]): boolean {
	return keys.length === others.length && keys.every((key, index) => key === others[index]);
}
