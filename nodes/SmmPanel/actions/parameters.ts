import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { flagOf, isObject, textOf } from '../panel/json';

/** A parameter of an operation: what the editor shows, and how its stored value is read. */
export interface Parameter<T> {
	readonly property: INodeProperties;
	/**
	 * @param input the JSON of the item the value is for
	 * @throws InvalidInput that names the parameter and says what to put there
	 */
	read(value: unknown, input: IDataObject): T;
}

export type Parameters = Record<string, Parameter<unknown>>;

/** The values of parameters, typed by what reads them. */
export type Values<P extends Parameters> = {
	[Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never;
};

/** Something the user put in can't be used. */
export class InvalidInput extends Error {
	constructor(
		message: string,
		/** What to put there. */
		readonly advice: string,
	) {
		super(message);
	}
}

function parameter<T>(
	property: INodeProperties,
	read: (value: unknown, label: string) => T,
): Parameter<T> {
	return {
		property,
		read: (value) => read(value ?? property.default, `'${property.displayName}'`),
	};
}

function exampleOf({ placeholder }: INodeProperties): string {
	return placeholder ? `, ${placeholder}` : '';
}

/** One id. Ids are opaque text, never numbers: some panels send `ord_01H…` or 24 hex digits. */
export const idParameter = (property: INodeProperties): Parameter<string> =>
	parameter(property, (value, label) => {
		const id = idOf(value, label);
		if (id === '') {
			throw new InvalidInput(
				`${label} is empty`,
				`Put the ID there that the panel gave${exampleOf(property)}, or map it from the input.`,
			);
		}
		if (/[\s,;]/.test(id)) {
			throw new InvalidInput(
				`${label} takes one ID`,
				"Put a single ID there, or use the 'Get Many' or 'Create Many' operation for a list.",
			);
		}
		return id;
	});

/** The id in a resource locator, whatever its mode; an agent or an expression may give it bare. */
export const locatorParameter = (property: INodeProperties): Parameter<string> => {
	const { read } = idParameter(property);
	return { property, read: (value, input) => read(isObject(value) ? value.value : value, input) };
};

/** A list of ids out of text with any separators or an array; empty and repeated ones are dropped. */
export const idListParameter = (property: INodeProperties): Parameter<string[]> =>
	parameter(property, (value, label) => {
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

export const textParameter = (property: INodeProperties): Parameter<string> =>
	parameter(property, (value, label) => {
		const text = textOf(value) ?? '';
		if (text === '' && property.required) {
			throw new InvalidInput(`${label} is empty`, `Put a text there${exampleOf(property)}.`);
		}
		return text;
	});

export const flagParameter = (property: INodeProperties): Parameter<boolean> =>
	parameter(property, (value) => flagOf(value));

/** A number between the property's own `minValue` and `maxValue`, whole unless it has a `numberPrecision`. */
export const numberParameter = (property: INodeProperties): Parameter<number> =>
	parameter(property, (value, label) => {
		const {
			minValue: min = 0,
			maxValue: max = Infinity,
			numberPrecision,
		} = property.typeOptions ?? {};
		const number = Number(textOf(value) ?? NaN);
		const fits =
			number >= min && number <= max && (numberPrecision !== undefined || Number.isInteger(number));
		if (!fits) {
			const kind = numberPrecision === undefined ? 'whole number' : 'number';
			const range = max === Infinity ? `${min} or more` : `between ${min} and ${max}`;
			throw new InvalidInput(
				`${label} can't be ${JSON.stringify(value)}`,
				`Put a ${kind} there, ${range}.`,
			);
		}
		return number;
	});

export const choiceParameter = <T extends string>(
	property: INodeProperties,
	choices: readonly T[],
): Parameter<T> =>
	parameter(property, (value, label) => {
		const choice = choices.find((one) => one === value);
		if (choice === undefined) {
			throw new InvalidInput(
				`${label} can't be ${JSON.stringify(value)}`,
				`Put one of these there: ${choices.join(', ')}.`,
			);
		}
		return choice;
	});

/** Several texts, chosen in the editor or listed by an expression. */
export const textListParameter = (property: INodeProperties): Parameter<string[]> =>
	parameter(property, (value) =>
		(Array.isArray(value) ? value : String(value).split(',')).flatMap((part) => textOf(part) ?? []),
	);

/** Name and value pairs: a fixed collection whose one group is called `pairs`, or an object from an expression. */
export const pairsParameter = (property: INodeProperties): Parameter<Record<string, string>> =>
	parameter(property, (value, label) => {
		const pairs = pairsOf(value);
		if (pairs === undefined) {
			throw new InvalidInput(
				`${label} can't be ${JSON.stringify(value)}`,
				'Add the entries one by one, or map an object with their names and values.',
			);
		}
		if (pairs.some(([name]) => name === '')) {
			throw new InvalidInput(
				`${label} has an entry without a name`,
				'Name the entry as the panel does, or remove it.',
			);
		}
		return Object.fromEntries(pairs.map(([name, content]) => [name, contentOf(content)]));
	});

function pairsOf(value: unknown): Array<[name: string, content: unknown]> | undefined {
	if (!isObject(value)) return undefined;
	const { pairs } = value;
	if (pairs === undefined) return Object.entries(value);
	const list = Array.isArray(pairs) ? pairs : [pairs];
	return list.map((pair) => (isObject(pair) ? [textOf(pair.name) ?? '', pair.value] : ['', pair]));
}

function contentOf(value: unknown): string {
	return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** A collection whose parts are parameters themselves; a part that was not added reads as its default. */
export const collectionParameter = <P extends Parameters>(
	property: Omit<INodeProperties, 'options'>,
	parts: P,
): Parameter<Values<P>> =>
	parameter({ ...property, options: Object.values(parts).map((part) => part.property) }, (value) =>
		readValues(parts, (name) => (isObject(value) ? value[name] : undefined), {}),
	);

/** Reads all parameters, each from the raw value its name has. */
export function readValues<P extends Parameters>(
	parameters: P,
	rawValueOf: (name: string) => unknown,
	input: IDataObject,
): Values<P> {
	const values = Object.entries(parameters).map(([name, { read }]) => [
		name,
		read(rawValueOf(name), input),
	]);
	return Object.fromEntries(values);
}
