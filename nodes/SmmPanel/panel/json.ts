/** Anything a panel can send. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

export type JsonObject = { [key: string]: JsonValue };

/** What an answer is as a whole. */
export type JsonBody = JsonObject | JsonValue[];

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as text when it is a text or a number with something in it. Ids and words come as both. */
export function textOf(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).trim();
	return text === '' ? undefined : text;
}

/** What users put in as a flag: `"false"`, `"no"` and `"0"` mean false, any other text true. */
export function flagOf(value: unknown): boolean {
	const text = typeof value === 'boolean' ? String(value) : textOf(value)?.toLowerCase();
	return text !== undefined && !['false', '0', 'no'].includes(text);
}

/** Linear in JSON only, where every text ends. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/** The object or list a text is as a whole, `undefined` when it is none. */
export function parseJson(text: string): JsonBody | undefined {
	const json = bodyIn(text);
	if (json === undefined || !/\d{16}/.test(text)) return json;
	// Integers beyond 2^53 lose digits in JSON.parse; ids are opaque, so such numbers become text.
	return bodyIn(
		text.replace(STRING_OR_NUMBER, (part) => (LONG_INTEGER.test(part) ? `"${part}"` : part)),
	);
}

function bodyIn(text: string): JsonBody | undefined {
	try {
		const json: unknown = JSON.parse(text);
		return isObject(json) || isList(json) ? json : undefined;
	} catch {
		return undefined;
	}
}

function isList(value: unknown): value is JsonValue[] {
	return Array.isArray(value);
}

/** No panel's answer is so deep, and whatever walks through one here or in n8n comes to its end. */
const DEEPEST_JSON = 100;

export function isTooDeep(json: JsonBody): boolean {
	let level: JsonBody[] = [json];
	for (let depth = 1; depth <= DEEPEST_JSON && level.length > 0; depth++) level = bodiesIn(level);
	return level.length > 0;
}

function bodiesIn(level: readonly JsonBody[]): JsonBody[] {
	const bodies: JsonBody[] = [];
	for (const body of level)
		for (const value of Object.values(body)) if (isBody(value)) bodies.push(value);
	return bodies;
}

function isBody(value: JsonValue): value is JsonBody {
	return typeof value === 'object' && value !== null;
}
