import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isObject, type JsonObject } from '../../panel/json';
import { ORDER_FIELDS, type OrderField } from '../../panel/ordering/orderTypes';
import type { Fields } from '../../panel/request';
import { fromJsonText, InvalidInput, type Parameter } from '../../parameters/parameter';
import { dayFirst } from './dayFirst';

/**
 * The resource mapper of an order's fields: values put in by hand, or taken from the columns of
 * the input item. Reads the panel's fields, empty ones left out.
 */
export const orderFieldsParameter = (property: INodeProperties): Parameter<Fields> => ({
	property,
	read(stored, input) {
		const isAutoMapped = isObject(stored) && stored.mappingMode === 'autoMapInputData';
		const fields = readFields(valuesByName(isAutoMapped ? input : valuesIn(stored)));
		if (Object.keys(fields).length > 0) return fields;
		throw new InvalidInput(
			`'${property.displayName}' has no value in it`,
			isAutoMapped
				? "Name the input's columns as the fields are named, e.g. link and quantity, or map each field by hand."
				: "Fill in what the service needs, nearly always 'Link' and 'Quantity'.",
		);
	},
});

/** What was put in by hand; an agent or an expression may give it as text, or without the form around it. */
function valuesIn(stored: unknown): JsonObject {
	const isForm = isObject(stored) && 'mappingMode' in stored;
	const values = fromJsonText(isForm ? stored.value : stored);
	return isObject(values) ? values : {};
}

/**
 * Columns of a sheet are named `link`, `Link` or `LINK`, `answer_number` or `Answer Number`; of two
 * that read the same, the one with something in it counts.
 */
function valuesByName(input: IDataObject): Array<[string, unknown]> {
	return Object.entries(input)
		.filter(([, value]) => value !== null && String(value).trim() !== '')
		.map(([column, value]) => [
			column
				.trim()
				.toLowerCase()
				.replace(/[\s-]+/g, '_'),
			value,
		]);
}

function readFields(entries: Array<[string, unknown]>): Fields {
	const values = new Map(entries);
	const read = ORDER_FIELDS.map(
		(field) => [field.name, readField(field, values.get(field.name))] as const,
	);
	return Object.fromEntries(read.filter(([, text]) => text !== ''));
}

function readField({ name, label, input }: OrderField, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (input === 'list') return linesOf(value, label).join('\n');
	if (input === 'date') return dateOf(value, label);
	const text = textIn(value, label);
	if (name === 'link' && /\s/.test(text)) {
		throw new InvalidInput(
			`'${label}' can't have spaces in it`,
			'Put the address there that the order is for, e.g. https://instagram.com/your_name',
		);
	}
	if (
		input === 'number' &&
		text !== '' &&
		(!/^\d{1,15}$/.test(text) || (name === 'quantity' && Number(text) === 0))
	) {
		throw new InvalidInput(
			`'${label}' can't be ${JSON.stringify(value)}`,
			'Put a whole number there, digits only, e.g. 1000.',
		);
	}
	return text;
}

/** Blank lines are dropped: some panels count them, and the customer would pay for them. */
function linesOf(value: unknown, label: string): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : [value];
	return parts
		.flatMap((part) => textIn(part, label).split(/\r?\n/))
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function dateOf(value: unknown, label: string): string {
	if (typeof value === 'string' && value.trim() === '') return '';
	const date = dayFirst(value);
	if (date !== undefined) return date;
	throw new InvalidInput(
		`'${label}' is not a date`,
		'Put a date there, e.g. 2027-04-30 or 30/04/2027 (day first).',
	);
}

function textIn(value: unknown, label: string): string {
	if (typeof value === 'object' && value !== null) {
		throw new InvalidInput(
			`'${label}' has a list or an object in it`,
			'Put text or a number there, or map one from the input.',
		);
	}
	return String(value ?? '').trim();
}
