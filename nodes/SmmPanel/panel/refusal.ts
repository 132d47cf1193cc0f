import { kindOfWords } from './failures';
import { isObject, textOf, type JsonObject, type JsonValue } from './json';

/** What may stand beside `errors` or a bare message in an answer that is nothing but a refusal. */
const NO_DATA = ['status', 'success', 'code', 'message', 'msg', 'errors'];

/**
 * The words of a refusal: of a whole answer, or of one row. `status` alone never decides: it is
 * also the state of an order. `undefined` when it is none.
 */
export function refusalWords(json: JsonValue | undefined): string | undefined {
	if (!isObject(json)) return undefined;
	const said = saidIn(json);
	const error = json.error ?? json.Error;
	const words = wordsOf(error);
	if (words !== undefined)
		return said !== undefined && isCode(words) ? `${said} (${words})` : words;
	if (typeof error !== 'string' && hasContent(error)) return said ?? shortly(error);

	const listed = json.errors !== undefined && isBare(json) ? wordsOf(json.errors) : undefined;
	if (listed !== undefined) return listed;
	if (isMarkedAsRefusal(json, said))
		return said ?? wordsOf(json.data) ?? 'The panel refused the request';
	const isUnmarked = json.status === undefined && json.success === undefined && isBare(json);
	return isUnmarked && said !== undefined && kindOfWords(said) !== undefined ? said : undefined;
}

/** Some panels send an error with a code of 0 and an empty message beside what went well. */
function hasContent(value: JsonValue | undefined): boolean {
	return isObject(value) || Array.isArray(value)
		? Object.values(value).some(hasContent)
		: Boolean(value);
}

/** An object without words may say more than nothing: `{"code":7}`. */
function shortly(error: JsonValue | undefined): string {
	return isObject(error) || Array.isArray(error)
		? JSON.stringify(error).slice(0, 200)
		: 'The panel refused the request';
}

function isBare(json: JsonObject): boolean {
	return Object.keys(json).every((name) => NO_DATA.includes(name));
}

/** What the panel says beside everything else: `message`, or `msg` where it speaks another language. */
export function saidIn(json: JsonValue | undefined): string | undefined {
	return isObject(json) ? (textOf(json.message) ?? textOf(json.msg)) : undefined;
}

function isMarkedAsRefusal({ success, status }: JsonObject, said: string | undefined): boolean {
	if (success === false || status === false) return true;
	return (
		said !== undefined &&
		['error', 'fail', 'failed', 'false'].includes(String(status).toLowerCase())
	);
}

/** `neworder.error.min_quantity` beside a sentence for people. */
function isCode(words: string): boolean {
	return /^[\w.]+$/.test(words);
}

function wordsOf(value: JsonValue | undefined): string | undefined {
	if (Array.isArray(value)) return wordsOf(value[0]);
	if (isObject(value)) return wordsOf(value.message) ?? wordsOf(Object.values(value)[0]);
	return typeof value === 'string' ? textOf(value) : undefined;
}
