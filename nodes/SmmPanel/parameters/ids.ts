import type { INodeProperties } from 'n8n-workflow';

import { isObject } from '../panel/json';
import { defineParameter, exampleOf, InvalidInput, type Parameter } from './parameter';

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
		const id = listOf(value)
			.map((part) => idOf(part, label))
			.join(' ')
			.trim();
		if (id === '') {
			throw new InvalidInput(
				`${label} is empty`,
				`Put the ID there that the panel gave${exampleOf(property)}, or map it from the input.`,
			);
		}
		if (/[\s,;]/.test(id)) {
			throw new InvalidInput(`${label} takes one ID`, advice);
		}
		return id;
	});

/** The id in a resource locator, whatever its mode; an agent or an expression may give it bare. */
export const locatorParameter = (property: INodeProperties, advice: string): Parameter<string> => {
	const { read } = idParameter(property, advice);
	return { property, read: (value, input) => read(isObject(value) ? value.value : value, input) };
};

/** Nothing to take apart: what nearly every row of a sheet has. */
const SINGLE_ID = /^\w+$/;

/** A list of ids out of text with any separators or an array; empty and repeated ones are dropped. */
export const idListParameter = (property: INodeProperties): Parameter<string[]> =>
	defineParameter(property, (value, label) => {
		if (typeof value === 'string' && SINGLE_ID.test(value)) return [value];
		const ids = listOf(value).flatMap((part) => idOf(part, label).split(/[\s,;]+/));
		const unique = [...new Set(ids.filter((id) => id !== ''))];
		if (unique.length === 0) {
			throw new InvalidInput(
				`${label} has no ID in it`,
				`Put one or more IDs there${exampleOf(property)}, or map a list from the input.`,
			);
		}
		return unique;
	});

/** The text of an id, empty for none. A number that lost digits would be the id of another order. */
function idOf(value: unknown, label: string): string {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw new InvalidInput(
			`${label} can't be ${value}`,
			'Map the ID as text: long numbers lose their last digits.',
		);
	}
	const id = value === null || value === undefined ? '' : value;
	if (typeof id === 'string' || typeof id === 'number') return String(id).trim();
	throw new InvalidInput(
		`${label} has something in it that is no ID`,
		'Map the IDs themselves, as text or an array.',
	);
}

/** AI agents and expressions hand lists over as JSON text as well. */
function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	const isJson = typeof value === 'string' && /^\s*\[.*\]\s*$/s.test(value);
	return isJson ? value.replace(/["'[\]]/g, ' ').split(',') : [value];
}
