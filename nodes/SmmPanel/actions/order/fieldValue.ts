import type { OrderField } from '../../panel/ordering/orderTypes';
import { wholeNumber } from '../../panel/ordering/wholeNumber';
import { InvalidInput } from '../../parameters/parameter';
import {
	linesIn,
	saysNothing,
	textsInJson,
	trimMarks,
	unwrapAddress,
} from '../../parameters/pastedText';
import { dayFirst } from './dayFirst';

/**
 * The value of an order's field as panels read it, empty for none.
 *
 * @throws InvalidInput for what can't be read in one way only
 */
export function readFieldValue({ name, label, input }: OrderField, value: unknown): string {
	if (value === undefined || value === null) return '';
	switch (input) {
		case 'list':
			return entriesIn(value, label).join('\n');
		case 'names':
			return entriesIn(value, label).flatMap(splitNames).join('\n');
		case 'date':
			return readDate(value, label);
		case 'number':
			return readNumber(value, label);
		case 'address':
			return readAddress(value, label, { isLink: name === 'link' });
		case 'text':
			return textIn(value, label);
	}
}

/** Empty entries are dropped: some panels count them, and the customer would pay for them. */
function entriesIn(value: unknown, label: string): string[] {
	if (Array.isArray(value)) return value.flatMap((part) => entriesIn(part, label));
	const text = textIn(value, label);
	return (textsInJson(text) ?? [text]).flatMap(linesIn).filter((entry) => entry !== '');
}

const BETWEEN_NAMES = /[,;،؛，；、]|\s+(?=[@#])/;
const AROUND_NAME = /^[["'`“‘]+|[\]"'`”’]+$/g;

/** Names and hashtags have no commas and no quotes in them; comments do. */
function splitNames(line: string): string[] {
	return line
		.split(BETWEEN_NAMES)
		.map((name) => trimMarks(trimMarks(name).replace(AROUND_NAME, '')))
		.filter((name) => name !== '');
}

function readDate(value: unknown, label: string): string {
	if (typeof value === 'string' && trimMarks(value) === '') return '';
	const date = dayFirst(typeof value === 'string' ? trimMarks(value) : value);
	if (date !== undefined) return date;
	throw new InvalidInput(
		`'${label}' is not a date`,
		'Put a date there, e.g. 2027-04-30 or 30/04/2027 (day first).',
	);
}

function readNumber(value: unknown, label: string): string {
	const text = textIn(value, label);
	const digits = text === '' ? '' : wholeNumber(text);
	if (digits !== undefined) return digits;
	throw new InvalidInput(
		`'${label}' can't be ${JSON.stringify(value)}`,
		'Put a whole number there, digits only, e.g. 1000.',
	);
}

function readAddress(value: unknown, label: string, { isLink }: { isLink: boolean }): string {
	const text = unwrapAddress(textIn(value, label));
	if (!isLink || text === '') return text;
	const advice =
		'Put the address there that the order is for, e.g. https://instagram.com/your_name';
	if (/\s/.test(text)) throw new InvalidInput(`'${label}' can't have spaces in it`, advice);
	if (saysNothing(text) || !/[\p{L}\p{N}]/u.test(text))
		throw new InvalidInput(`'${label}' can't be "${text}"`, advice);
	return text;
}

function textIn(value: unknown, label: string): string {
	if (typeof value === 'object' && value !== null) {
		throw new InvalidInput(
			`'${label}' has a list or an object in it`,
			'Put text or a number there, or map one from the input.',
		);
	}
	return trimMarks(String(value));
}
