import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../panel/json';
import { saysNothing, withoutSheetMarks } from '../../parameters/pastedText';

/** A watched ID, with what else its row of the list says. */
export interface ListEntry {
	id: string;
	row?: IDataObject;
}

/** A text that is surely no list, or a list that is surely broken. */
export class NotAList {
	constructor(
		/** What is there instead, as the end of a sentence. */
		readonly found: string,
	) {}
}

const LONGEST_ID = 64;
const SEPARATORS = /[\s,;]+/;
/** IDs of CMSNT without a digit; other words say that there is no ID, as `pending` or `Loading...`. */
const CODE = /^[A-Z]{4,}$/;
/** Blanks, markup, an address or its fields, and numbers of a list: `1.`, `2)`. */
const NO_ID = /[\s\p{Cc}<>{}"&]|=.|:\/\/|[.:)]$/u;
/** As sheets write numbers: digits are lost, the comma may be one between two IDs, or it is a place in an order. */
const DAMAGED = /^(\d+\.\d{9,}|\d+(\.\d+)?e\+?\d+|\d{1,3}(,\d{3})+|-\d+|0|null|undefined|NaN)$/i;

/**
 * The IDs in a cell or a JSON value. Several may stand in one; none where it is empty, a sentence, or a
 * number that lost digits.
 */
export function idsIn(value: unknown): string[] {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) return [];
	const text = textOf(value);
	if (text === undefined || DAMAGED.test(text)) return [];
	const single = withoutSheetMarks(text);
	if (isId(single)) return [single];
	const parts = text
		.split(SEPARATORS)
		.filter((part) => part !== '')
		.map(withoutSheetMarks);
	return parts.every((part) => isId(part) && hasDigit(part)) ? parts : [];
}

/** The entries with a digit in their ID, where any has one: the others say that there is no ID yet. */
export function numberedAmong(entries: readonly ListEntry[]): ListEntry[] {
	const numbered = entries.filter(({ id }) => hasDigit(id));
	return numbered.length > 0 ? numbered : [...entries];
}

/** One or more digits tell an ID from a word. */
export function hasDigit(text: string): boolean {
	return /\d/.test(text);
}

function isId(text: string): boolean {
	const isWhole = text.length <= LONGEST_ID && !NO_ID.test(text) && !/[,;]/.test(text);
	return (
		isWhole && !DAMAGED.test(text) && !saysNothing(text) && (hasDigit(text) || CODE.test(text))
	);
}
