import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { flagOf, isObject, parseJson, textOf } from '../panel/json';

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

/** An expression of the user's could not be worked out. */
export class FailedExpression extends Error {
	constructor(
		/** What n8n threw. */
		readonly thrown: Error,
		/** Where it stands: the parameter's name, then the names within its value. */
		readonly path: readonly string[],
	) {
		super(thrown.message);
	}
}

/** A parameter read by a function; what was never set reads as the property's default. */
export function defineParameter<T>(
	property: INodeProperties,
	read: (value: unknown, label: string) => T,
): Parameter<T> {
	return {
		property,
		read: (value) => read(value ?? property.default, `'${property.displayName}'`),
	};
}

/** AI agents and expressions hand objects and lists over as JSON text as well. */
export function fromJsonText(value: unknown): unknown {
	return typeof value === 'string' ? (parseJson(value) ?? value) : value;
}

/** The property's placeholder, for a sentence that says what to put there. */
export function exampleOf({ placeholder }: INodeProperties): string {
	return placeholder ? `, ${placeholder}` : '';
}

export const textParameter = (property: INodeProperties): Parameter<string> =>
	defineParameter(property, (value, label) => {
		const text = textOf(value) ?? '';
		if (text === '' && property.required) {
			throw new InvalidInput(`${label} is empty`, `Put a text there${exampleOf(property)}.`);
		}
		return text;
	});

export const flagParameter = (property: INodeProperties): Parameter<boolean> =>
	defineParameter(property, (value) => flagOf(value));

/** A number between the property's own `minValue` and `maxValue`, whole unless it has a `numberPrecision`. */
export const numberParameter = (property: INodeProperties): Parameter<number> =>
	defineParameter(property, (value, label) => {
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
	defineParameter(property, (value, label) => {
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
	defineParameter(property, (value) => {
		const list = fromJsonText(value);
		return (Array.isArray(list) ? list : String(list).split(',')).flatMap(
			(part) => textOf(part) ?? [],
		);
	});

/** Of an option that was added: having nothing in it is a mistake, and not its default. */
export const neverEmpty = <T>({ property, read }: Parameter<T>): Parameter<T> => ({
	property,
	read(value, input) {
		if (value === null || (typeof value === 'string' && value.trim() === '')) {
			throw new InvalidInput(
				`'${property.displayName}' has nothing in it`,
				'Put a value there, map one that every row has, or remove the option.',
			);
		}
		return read(value, input);
	},
});

/**
 * A collection whose parts are parameters themselves; a part that was not added reads as its
 * default, and one that was added without a value gets `null`.
 */
export const collectionParameter = <P extends Parameters>(
	property: Omit<INodeProperties, 'options'>,
	parts: P,
): Parameter<Values<P>> => {
	const readParts = valuesReader(parts);
	return defineParameter(
		{ ...property, options: Object.values(parts).map((part) => part.property) },
		(value) =>
			readParts(
				(name) => (isObject(value) && name in value ? (value[name] ?? null) : undefined),
				{},
			),
	);
};

/** What reads all parameters of an item, each from the raw value its name has. */
export function valuesReader<P extends Parameters>(
	parameters: P,
): (rawValueOf: (name: string) => unknown, input: IDataObject) => Values<P> {
	const named = Object.entries(parameters);
	return (rawValueOf, input) => {
		const values = named.map(([name, { read }]) => [name, read(rawValueOf(name), input)]);
		return Object.fromEntries(values);
	};
}
