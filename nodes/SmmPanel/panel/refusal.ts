import { fieldOf, plainFieldsOf, type PlainFields } from './fields';
import { isObject, textOf, type JsonObject, type JsonValue } from './json';
import {
	codeOfRefusal,
	hasOrderFields,
	hasWordAsMark,
	hasWordOfRefusal,
	MARKS,
	reportsSuccess,
	saysItFailed,
} from './marks';
import { DEEPEST_ENVELOPE, isEnvelopeName } from './unwrap';
import { kindOfWords } from './words';

/** Words beyond it are no sentence for people: a page, a trace, the request repeated. */
const MOST_CHARACTERS = 1_000;

const WITHOUT_WORDS = 'The panel refused the request';

const ERROR = ['error', 'errormessage', 'errormsg'];
const SAID = ['message', 'msg', 'detail', 'reason'];

/** What stands beside `errors`, a message or wrapped data in an answer that says nothing else. */
const NO_DATA = [...MARKS, ...SAID, 'errors'];

/** What an `error` holds where there was none. */
const NO_ERROR = ['0', 'false', 'no', 'none', 'null', 'ok', 'success'];

/**
 * The words of a refusal: of a whole answer, or of one row, also where it is wrapped in nothing
 * but an envelope. `undefined` when it is none.
 */
export function refusalWords(json: JsonValue | undefined): string | undefined {
	return isObject(json) ? wordsAgainst(json, 0) : undefined;
}

/** The words of a refusal among the fields of one object, not those in what it is wrapped around. */
export function refusalWordsAmong(fields: PlainFields): string | undefined {
	const said = saidBy(fields);
	return (
		wordsInError(fields, said) ??
		wordsInErrors(fields) ??
		wordsBesideMark(fields, said) ??
		bareWords(fields, said)
	);
}

function wordsAgainst(json: JsonObject, depth: number): string | undefined {
	const fields = plainFieldsOf(json);
	const words = refusalWordsAmong(fields);
	if (words !== undefined || depth === DEEPEST_ENVELOPE) return words;
	const inside = wrappedIn(fields);
	return inside && wordsAgainst(inside, depth + 1);
}

/** `{"error":"Bad link"}`; a code beside a sentence for people goes behind it. */
function wordsInError(fields: PlainFields, said: string | undefined): string | undefined {
	const error = fieldOf(fields, ERROR);
	const words = wordsOf(error);
	if (words === undefined)
		return typeof error !== 'string' && hasContent(error) ? (said ?? shortly(error)) : undefined;
	if (NO_ERROR.includes(words.toLowerCase())) return undefined;
	return said !== undefined && isCode(words) ? `${said} (${words})` : words;
}

/** `{"errors":["Bad link"]}`: beside data they may be remarks. */
function wordsInErrors(fields: PlainFields): string | undefined {
	const errors = fields.get('errors');
	return errors !== undefined && isBare(fields) ? wordsOf(errors) : undefined;
}

/** `{"status":"error","message":"Bad link"}`, `{"success":false}` */
function wordsBesideMark(fields: PlainFields, message: string | undefined): string | undefined {
	const said = message ?? wordsOf(fields.get('data'));
	if (saysItFailed(fields)) return said ?? WITHOUT_WORDS;
	const isOrder = hasOrderFields(fields);
	if (said !== undefined) {
		return !isOrder && (hasWordOfRefusal(fields) || codeOfRefusal(fields) !== undefined)
			? said
			: undefined;
	}
	return !isOrder && hasWordOfRefusal(fields) && wrappedIn(fields) ? WITHOUT_WORDS : undefined;
}

/** `{"message":"Invalid link"}`: where nothing says how it went, only words that are known decide. */
function bareWords(fields: PlainFields, said: string | undefined): string | undefined {
	if (said === undefined) return undefined;
	const isOpen = isBare(fields) && !hasWordAsMark(fields) && !reportsSuccess(fields);
	return isOpen && kindOfWords(said) !== undefined ? said : undefined;
}

/** What the panel says beside everything else: `message`, or `msg` where it speaks another language. */
export function saidIn(json: JsonValue | undefined): string | undefined {
	return isObject(json) ? saidBy(plainFieldsOf(json)) : undefined;
}

function saidBy(fields: PlainFields): string | undefined {
	for (const name of SAID) {
		const value = fields.get(name);
		const words = textOf(value) ?? sentenceIn(value);
		if (words !== undefined) return shortened(words);
	}
	return undefined;
}

/** `["The link is invalid"]`, `{"link":["The link is invalid"]}`: Laravel and FastAPI say it for each field. */
function sentenceIn(value: JsonValue | undefined): string | undefined {
	const words = wordsOf(value);
	return words !== undefined && /\p{L}/u.test(words) ? words : undefined;
}

/** The words as far as they are read and shown. */
export function shortened(words: string): string {
	return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
}

/** The object an answer is wrapped around, where there is nothing else in it. */
function wrappedIn(fields: PlainFields): JsonObject | undefined {
	let inside: JsonObject | undefined;
	for (const [name, value] of fields) {
		if (NO_DATA.includes(name) && !isObject(value)) continue;
		if (inside !== undefined || !isObject(value) || !isEnvelopeName(name)) return undefined;
		inside = value;
	}
	return inside;
}

function isBare(fields: PlainFields): boolean {
	return [...fields].every(
		([name, value]) => NO_DATA.includes(name) && (name === 'errors' || typeof value !== 'object'),
	);
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
		: WITHOUT_WORDS;
}

/** `neworder.error.min_quantity` beside a sentence for people. */
function isCode(words: string): boolean {
	return /^[\w.]+$/.test(words);
}

function wordsOf(value: JsonValue | undefined): string | undefined {
	if (Array.isArray(value)) return wordsOf(value[0]);
	if (isObject(value)) return wordsWithCode(value) ?? wordsOf(Object.values(value)[0]);
	const words = typeof value === 'string' ? textOf(value) : undefined;
	return words && shortened(words);
}

/** `{"code":"INSUFFICIENT_FUNDS","message":"Error"}` */
function wordsWithCode({ message, msg, code }: JsonObject): string | undefined {
	const words = wordsOf(message) ?? wordsOf(msg);
	const isWord = typeof code === 'string' && isCode(code) && /\p{L}/u.test(code);
	return words !== undefined && isWord ? `${words} (${code})` : words;
}
