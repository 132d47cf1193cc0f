import type { JsonObject, JsonValue } from './json';
import { remembered } from './remembered';

/** The fields of a row by their plain names. */
export type PlainFields = ReadonlyMap<string, JsonValue>;

const plainNameOf = remembered((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));

/** A name as all panels spell it: `order_id`, `orderId` and `Order ID` are `orderid`. */
export function plainName(name: string): string {
	// Rows stand under their IDs: these would push out the names that are remembered.
	return /^\d+$/.test(name) ? name : plainNameOf(name);
}

/** Of two fields with one plain name the first counts; a field that is `null` is not there. */
export function plainFieldsOf(row: JsonObject): PlainFields {
	const fields = new Map<string, JsonValue>();
	for (const name of Object.keys(row)) {
		const value = row[name];
		const plain = plainName(name);
		if (value !== undefined && value !== null && !fields.has(plain)) fields.set(plain, value);
	}
	return fields;
}

/** The field under the first of the plain names it has. */
export function fieldOf(fields: PlainFields, names: readonly string[]): JsonValue | undefined {
	const name = names.find((plain) => fields.has(plain));
	return name === undefined ? undefined : fields.get(name);
}
