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

/** The number behind `"0.27819"`, `"1,234.50"` (number_format of PHP panels) or `157`; else `null`. */
export function numberOf(value: unknown): number | null {
	const text = textOf(value)?.replace(/,(?=\d{3}(\D|$))/g, '');
	if (text === undefined) return null;
	const number = Number(text);
	return Number.isFinite(number) ? number : null;
}

/** Panels send flags as booleans, 0/1, and as text: `"false"` and `"0"` mean false. */
export function flagOf(value: unknown): boolean {
	const text = typeof value === 'boolean' ? String(value) : textOf(value)?.toLowerCase();
	return text !== undefined && !['false', '0', 'no'].includes(text);
}

/** Integers beyond 2^53 lose digits in JSON.parse; ids are opaque, so such numbers become text. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/** The object or list a text is as a whole, `undefined` when it is none. */
export function parseJson(text: string): JsonBody | undefined {
	const safe = /\d{16}/.test(text)
		? text.replace(STRING_OR_NUMBER, (part) => (LONG_INTEGER.test(part) ? `"${part}"` : part))
		: text;
	try {
		const json: unknown = JSON.parse(safe);
		return isObject(json) || isList(json) ? json : undefined;
	} catch {
		return undefined;
	}
}

function isList(value: unknown): value is JsonValue[] {
	return Array.isArray(value);
}

const OPENS_JSON = /\{\s*["}]|\[\s*[[{"\]]/g;
const WEB_PAGE = /<(!doctype|html|head)\b/i;

/**
 * The object or list in a panel's answer, `undefined` when there is none. PHP panels print notices
 * before the JSON and some send a byte order mark: what stands around it is passed over. It has to
 * be closed and the last of its kind, so that nothing is read out of a cut answer.
 */
export function parseAnswerText(text: string): JsonBody | undefined {
	const whole = parseJson(text);
	if (whole !== undefined) return whole;
	for (const { index } of text.matchAll(OPENS_JSON)) {
		if (WEB_PAGE.test(text.slice(0, index))) return undefined;
		const end = text.lastIndexOf(text[index] === '{' ? '}' : ']') + 1;
		const json = parseJson(text.slice(index, end));
		if (json === undefined) return undefined;
		if (!/[[{]/.test(text.slice(end))) return json;
	}
	return undefined;
}
