import type { INodeProperties } from 'n8n-workflow';

import { isObject } from '../panel/json';
import {
	defineParameter,
	exampleOf,
	fromJsonText,
	InvalidInput,
	type Parameter,
} from './parameter';
import { saysNothing, trimMarks, withoutSheetMarks } from './pastedText';

/**
 * One id, also as a list with one in it. Ids are opaque text, never numbers: some panels send
 * `ord_01H…` or 24 hex digits.
 *
 * @param advice what to do with more than one word
 */
export const idParameter = (
	property: INodeProperties,
	advice = "Put a single ID there, or use the 'Get Many' or 'Create Many' operation for a list.",
): Parameter<string> =>
	defineParameter(property, (value, label) => {
		const [id, ...others] = idsIn(value, { label, noun: nounOf(property) });
		if (id === undefined) {
			throw new InvalidInput(
				`${label} is empty`,
				`Put the ID there that the panel gave${exampleOf(property)}, or map it from the input.`,
			);
		}
		if (others.length > 0) throw new InvalidInput(`${label} takes one ID`, advice);
		return checkId(id, label);
	});

/** The id in a resource locator, whatever its mode; an agent or an expression may give it bare. */
export const locatorParameter = (property: INodeProperties, advice: string): Parameter<string> => {
	const { read } = idParameter(property, advice);
	return {
		property,
		read: (value, input) =>
			read(isObject(value) && 'mode' in value ? (value.value ?? '') : (value ?? ''), input),
	};
};

/** Nothing to take apart: what nearly every row of a sheet has. */
const SINGLE_ID = /^\d{1,64}$/;

/**
 * A list of ids out of text with any separators, an array, or the rows of another node; empty and
 * repeated ones are dropped. In a list of several the panel decides what is an id.
 */
export const idListParameter = (property: INodeProperties): Parameter<string[]> =>
	defineParameter(property, (value, label) => {
		if (typeof value === 'string' && SINGLE_ID.test(value)) return [value];
		const unique = [...new Set(idsIn(value, { label, noun: nounOf(property) }))];
		const [first] = unique;
		if (first === undefined) {
			throw new InvalidInput(
				`${label} has no ID in it`,
				`Put one or more IDs there${exampleOf(property)}, or map a list from the input.`,
			);
		}
		if (unique.length === 1) checkId(first, label);
		return unique;
	});

/** What an object has its id under: `order` for `orderIds`. */
function nounOf({ name }: INodeProperties): string {
	return name.replace(/Ids?$/, '').toLowerCase();
}

interface Wanted {
	label: string;
	noun: string;
}

/** AI agents and expressions hand lists over as JSON text as well. */
function idsIn(value: unknown, wanted: Wanted): string[] {
	const given = typeof value === 'string' ? fromJsonText(value) : value;
	if (Array.isArray(given)) return given.flatMap((part) => idsIn(part, wanted));
	if (isObject(given)) return idsIn(idField(given, wanted), wanted);
	return splitIds(textOfId(given, wanted.label), wanted.label);
}

/** The field of a row that has its ID: `order`, `order_id`, `Order IDs`; a bare `id` where there is none. */
function idField(row: Record<string, unknown>, { label, noun }: Wanted): unknown {
	const fields = new Map(
		Object.entries(row).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
	);
	const names = [noun, `${noun}s`, `${noun}id`, `${noun}ids`, 'id', 'ids', 'json'];
	const name = names.find((one) => fields.has(one));
	if (name !== undefined) return fields.get(name);
	throw new InvalidInput(
		`${label} has something in it that is no ID`,
		'Map the IDs themselves, as text or an array.',
	);
}

/** The text of an id, empty for none. A number that lost digits would be the id of another order. */
function textOfId(value: unknown, label: string): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number' && !Number.isSafeInteger(value)) throw lostDigits(value, label);
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	throw new InvalidInput(
		`${label} has something in it that is no ID`,
		'Map the IDs themselves, as text or an array.',
	);
}

/** Commas, semicolons and bars of all scripts, and blanks. */
const SEPARATORS = /[\s\u200B,;|،؛，；、｜]+/;
/** What lists that were printed have around their entries. */
const AROUND_ID = /^["'`“”‘’«»[\](){}<>]+|["'`“”‘’«»[\](){}<>]+$/g;
/** A long number as spreadsheets show it. */
const EXPONENT = /^\d+(?:\.\d+)?e\+\d+$/i;

function splitIds(text: string, label: string): string[] {
	const whole = trimMarks(text);
	if (saysNothing(whole)) return [whole];
	const ids = whole
		.split(SEPARATORS)
		.map((part) => withoutSheetMarks(trimMarks(trimMarks(part).replace(AROUND_ID, ''))));
	const short = ids.find((id) => EXPONENT.test(id));
	if (short !== undefined) throw lostDigits(short, label);
	return ids.filter((id) => id !== '');
}

function lostDigits(value: string | number, label: string): InvalidInput {
	return new InvalidInput(
		`${label} can't be ${value}`,
		'Map the ID as text: long numbers lose their last digits.',
	);
}

const LONGEST_ID = 64;

function checkId(id: string, label: string): string {
	const isPossible = /[\p{L}\p{N}]/u.test(id) && !/[\s\p{C}]/u.test(id);
	if (isPossible && id.length <= LONGEST_ID && !saysNothing(id)) return id;
	throw new InvalidInput(
		`${label} can't be ${JSON.stringify(id.slice(0, LONGEST_ID))}`,
		'Put the ID there as the panel gave it. A cell without one has to be empty.',
	);
}
