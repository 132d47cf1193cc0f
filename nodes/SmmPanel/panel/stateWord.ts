import type { PlainFields } from './fields';
import { hasOrderFields } from './marks';
import { numberOf } from './numbers';
import type { Status } from './status';
import { kindOfWords } from './words';

/** The status a word stands for, where it is known. */
export type KnownStatus = (word: string) => Status | undefined;

/** What says of a request how it went, a number that may be a code, and what stands for nothing. */
export const OF_A_REQUEST =
	/^(success(ful)?|succeeded|ok(ay)?|done|true|false|null|none|undefined|n\/a|\d+( ok)?)$/i;

export function isSureState(word: string, fields: PlainFields, known: KnownStatus): boolean {
	if (OF_A_REQUEST.test(word)) return false;
	if (known(word) !== undefined) return true;
	return looksLikeState(word) && (hasOrderFields(fields) || kindOfWords(word) === undefined);
}

/** A few short words, as `Canceled/Refunded`; a sentence, a date, an address or markup is no state. */
function looksLikeState(text: string): boolean {
	return (
		text.length <= 40 &&
		/\p{L}/u.test(text) &&
		!/[<>{}[\]:\\=]|\/(?!\p{L})|(?<!\p{L})\//u.test(text) &&
		text.split(/\s+/).length <= 4
	);
}

/** Panels with such words for the states of orders: `success`, or numbers of one or two digits. */
export function isStateBesideFields(
	word: string,
	fields: PlainFields,
	known: KnownStatus,
): boolean {
	if (!hasOrderFields(fields)) return false;
	const isDoneInPart =
		known(word)?.status === 'Completed' && (numberOf(fields.get('remains')) ?? 0) > 0;
	return isDoneInPart ? false : known(word) !== undefined || /^\d{1,2}$/.test(word);
}
