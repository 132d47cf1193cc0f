import { isObject } from '../../nodes/SmmPanel/panel/json';
import { ORDER, REFILL } from '../../nodes/SmmPanel/panel/statusWords';
import type { AnyAnswer } from './answers';

/** An object of an answer, with its fields by their names without case and marks. */
type Said = ReadonlyMap<string, unknown>;

const YES = [
	'1',
	'true',
	'yes',
	'y',
	'on',
	'enabled',
	'active',
	'available',
	'allowed',
	'supported',
];
const TAKEN_ON =
	/^(request(ed)?|pending|processing|in ?progress|queued|submitted|accepted|success(ful)?|succeeded|ok(ay)?|done|cancell?ed)$/i;
/** `Your cancel request has been sent`, and no word that takes it back. */
const TAKEN_ON_IN_WORDS =
	/^(?!.*\b(not?|never|cannot|but|already|error|unable)\b)(?!.*(n't|fail|reject|refus|den(y|ied)|declin)).*\b(requested|sent|submitted|received|created|queued|accepted|registered|cancell?ed)\b/i;
const AN_ID = /^(?!0*$)(?=.*\d)[\x21-\x7e]{1,64}$/;

/** A word for a final state that says of a request, too, that it went well, or may be any number. */
const AMBIGUOUS = /^(success(ful)?|succeeded|\d+)$/;

const FINAL = new Set(
	[ORDER, REFILL].flatMap((vocabulary) =>
		Object.entries(vocabulary).flatMap(([status, { isFinal, words }]) =>
			isFinal ? [status, ...words].map(plain) : [],
		),
	),
);

/** A panel made an order or a refill only if it names it, where it does not say that it failed. */
export function isMadeSurely(noun: 'order' | 'refill', id: unknown, answers: AnyAnswer[]): boolean {
	const names = [noun, `${noun}s`, `${noun}id`, `${noun}number`, 'id'];
	return saidIn(answers.filter(({ status }) => status < 400)).some(
		(said) =>
			!isRefused(said) &&
			AN_ID.test(String(id)) &&
			[...said].some(
				([name, value]) =>
					(names.includes(name) || isOurs(name)) && textsOf(value).includes(String(id)),
			),
	);
}

/** A panel takes a cancellation on only if it says so in the place of the result, or of the whole. */
export function isCanceledSurely(answers: AnyAnswer[]): boolean {
	return saidIn(answers.filter(({ status }) => status < 400)).some(
		(said) =>
			!isRefused(said) &&
			[...said].some(([name, value]) => {
				const isResult = name.startsWith('cancel') || isOurs(name);
				const isMark = ['status', 'success', 'ok', 'code', 'statuscode', 'result'].includes(name);
				const isSaid = name === 'success' && typeof value === 'string' && value !== '';
				return (
					isSaid ||
					((isResult || isMark) && textsOf(value).some(saysYes)) ||
					(isResult && textsOf(value).some((text) => AN_ID.test(text)))
				);
			}),
	);
}

/** An order or a refill is final only if a final word stands where states stand. */
export function isFinalSurely(answers: AnyAnswer[]): boolean {
	return saidIn(answers).some((said) =>
		[...said].some(([name, value]) => {
			if (!/^(order|refill)?(status|state)$/.test(name) && !isOurs(name)) return false;
			return textsOf(value).some((text) => {
				const word = plain(text);
				const isFinal = FINAL.has(word) || /^cancell?edby/.test(word);
				return isFinal && (!AMBIGUOUS.test(word) || hasOrderFields(said));
			});
		}),
	);
}

function plain(word: string): string {
	return word
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}\s_\-.!'’ʻ]/gu, '')
		.replaceAll('ı', 'i');
}

function isOurs(name: string): boolean {
	return /^(90\d|3\d)$/.test(name);
}

function saysYes(text: string): boolean {
	const isTakenOn = TAKEN_ON.test(text) || TAKEN_ON_IN_WORDS.test(text);
	return YES.includes(text.toLowerCase()) || isTakenOn || /^(100|20[01])$/.test(text);
}

function isRefused(said: Said): boolean {
	const error = said.get('error');
	const isError =
		typeof error === 'string' && !/^(0|false|no|none|null|ok|success)?$/i.test(error.trim());
	return isError || [said.get('success'), said.get('ok')].some((value) => value === false);
}

function hasOrderFields(said: Said): boolean {
	return ['charge', 'remains', 'startcount', 'startcounter'].some((name) =>
		/\d/.test(textsOf(said.get(name)).join()),
	);
}

/** A value as text; of a list of one and of an object what stands in it. */
function textsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.length === 1 ? textsOf(value[0]) : [];
	if (isObject(value)) return Object.values(value).flatMap(textsOf);
	return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value).trim()] : [];
}

function saidIn(answers: AnyAnswer[]): Said[] {
	return answers.flatMap(({ body }) => objectsIn(jsonIn(body)));
}

function jsonIn(body: string): unknown {
	// JSON.parse rounds them.
	const text = body.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"');
	for (const { index } of text.matchAll(/[{[]/g)) {
		const end = text.lastIndexOf(text[index] === '{' ? '}' : ']') + 1;
		try {
			const json: unknown = JSON.parse(text.slice(index, end));
			return json;
		} catch {
			continue;
		}
	}
	return undefined;
}

function objectsIn(json: unknown): Said[] {
	if (typeof json !== 'object' || json === null) return [];
	const inside = Object.values(json).flatMap(objectsIn);
	if (Array.isArray(json)) return inside;
	const fields = Object.entries(json).map(([name, value]): [string, unknown] => [
		name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
		value,
	]);
	// Of two fields with one name the first counts.
	return [new Map(fields.reverse()), ...inside];
}
