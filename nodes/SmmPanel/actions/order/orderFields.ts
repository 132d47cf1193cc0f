import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isObject, type JsonObject } from '../../panel/json';
import { ORDER_FIELDS } from '../../panel/ordering/orderTypes';
import type { Fields } from '../../panel/request';
import { fromJsonText, InvalidInput, type Parameter } from '../../parameters/parameter';
import { trimMarks } from '../../parameters/pastedText';
import { service } from '../../parameters/service';
import { readFieldValue } from './fieldValue';

/**
 * The resource mapper of an order's fields: values put in by hand, or taken from the columns of
 * the input item. Reads the panel's fields, empty ones left out.
 */
export const orderFieldsParameter = (property: INodeProperties): Parameter<Fields> => ({
	property,
	read(stored, input) {
		const isAutoMapped = isObject(stored) && stored.mappingMode === 'autoMapInputData';
		return readFields(valuesByName(isAutoMapped ? input : valuesIn(stored)));
	},
});

/**
 * Fields that are sent as given, whatever the type of the service. What says how much is ordered
 * is read as in the form, so that what is estimated is what is sent.
 */
export const extraFieldsParameter = ({ property, read }: Parameter<Fields>): Parameter<Fields> => ({
	property,
	read: (stored, input) =>
		Object.fromEntries(
			Object.entries(read(stored, input)).map(([name, value]) => [name, readExtra(name, value)]),
		),
});

function readExtra(name: string, value: string): string {
	if (name === 'service') return service.read(value, {});
	const field = ORDER_FIELDS.find((one) => one.name === name);
	const isCounted = field !== undefined && ['number', 'list', 'names'].includes(field.input);
	return isCounted ? readFieldValue(field, value) : value;
}

/** What was put in by hand; an agent or an expression may give it as text, or without the form around it. */
function valuesIn(stored: unknown): JsonObject {
	const isForm = isObject(stored) && 'mappingMode' in stored;
	const values = fromJsonText(isForm ? stored.value : stored);
	return isObject(values) ? values : {};
}

/**
 * Columns of a sheet are named `link`, `Link` or `LINK`, `answer_number` or `Answer Number`; of two
 * that read the same, the one with something in it counts.
 *
 * @throws InvalidInput when both have something else in them
 */
function valuesByName(input: IDataObject): Map<string, unknown> {
	const columns = new Map<string, string>();
	for (const [column, value] of Object.entries(input)) {
		if (textOf(value) === '') continue;
		const name = nameOfColumn(column);
		const first = columns.get(name) ?? column;
		if (textOf(input[first]) !== textOf(value)) refuseTwo(name, first, column);
		columns.set(name, first);
	}
	return new Map([...columns].map(([name, column]) => [name, input[column]]));
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : trimMarks(String(value));
}

function refuseTwo(name: string, first: string, second: string): void {
	const field = ORDER_FIELDS.find((one) => one.name === name);
	if (field === undefined) return;
	throw new InvalidInput(
		`'${field.label}' has different values in the columns '${first}' and '${second}'`,
		'Empty one of the two, or map the field by hand.',
	);
}

function nameOfColumn(column: string): string {
	return trimMarks(column)
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
}

function readFields(values: ReadonlyMap<string, unknown>): Fields {
	const read = ORDER_FIELDS.map(
		(field) => [field.name, readFieldValue(field, values.get(field.name))] as const,
	);
	return Object.fromEntries(read.filter(([, text]) => text !== ''));
}
