import { textOf } from './json';

/**
 * An ID as panels hand them out: `901`, `ord_01H…`, 24 hex digits, `K7Q2`. It has a digit: without
 * one it may as well be a word.
 */
const ID = /^(?=.*\d)[\x21-\x7e]{1,64}$/;

/** What stands where an ID belongs and is none: a number below 1, markup, an address, a refusal. */
const NO_ID = [
	/^[-+]?[0.]+$/,
	/^-\d/,
	/[<>{}"\\]|:\/\//,
	/error|fail|invalid|incorrect|denied|reject/i,
];

/** The value when it looks like an ID the panel made, `undefined` for words and sentences. */
export function idOf(value: unknown): string | undefined {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
	const text = textOf(value)?.replace(/^#(?=\d)/, '');
	if (text === undefined || !ID.test(text)) return undefined;
	return NO_ID.some((pattern) => pattern.test(text)) ? undefined : text;
}

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
const NO = ['0', 'false', 'no', 'n', 'off', 'disabled', 'inactive', 'unavailable', ''];

function wordOf(value: unknown): string | undefined {
	return typeof value === 'boolean' ? String(value) : textOf(value)?.toLowerCase();
}

/** A flag that is set: `true`, `1`, `"yes"`. A word not known is none: it may as well say no. */
export function saysYes(value: unknown): boolean {
	return YES.includes(wordOf(value) ?? '');
}

/** A flag that says no; what is not there, or not known, does not. */
export function saysNo(value: unknown): boolean {
	const word = wordOf(value);
	return word !== undefined && NO.includes(word);
}
