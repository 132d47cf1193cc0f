import type { INodeProperties } from 'n8n-workflow';

import { isObject, textOf } from '../panel/json';
import { defineParameter, InvalidInput, type Parameter } from './parameter';

interface PairsTexts {
	displayName: string;
	name: string;
	description: string;
	/** What one pair is called, e.g. `Field`. */
	pair: string;
	/** A name and a value, for the placeholders. */
	example: readonly [name: string, value: string];
}

/** Name and value pairs: a fixed collection whose one group is called `pairs`, or an object from an expression. */
export const pairsParameter = ({
	pair,
	example: [exampleName, exampleValue],
	...texts
}: PairsTexts): Parameter<Record<string, string>> =>
	defineParameter(
		{
			...texts,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${pair.toLowerCase()}`,
			default: {},
			options: [
				{
					displayName: pair,
					name: 'pairs',
					values: [
						textOfPair('Name', 'name', exampleName),
						textOfPair('Value', 'value', exampleValue),
					],
				},
			],
		},
		readPairs,
	);

function textOfPair(displayName: string, name: string, example: string): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder: `e.g. ${example}` };
}

function readPairs(value: unknown, label: string): Record<string, string> {
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
}

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
