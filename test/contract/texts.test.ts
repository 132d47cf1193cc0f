import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { resources } from '../../nodes/SmmPanel/actions';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { OPERATIONS } from '../support/operations';
import { readFile, sizeOf } from '../support/project';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** A property with everything nested in it. */
function flatten(property: INodeProperties): INodeProperties[] {
	const nested = (property.options ?? []).flatMap((entry: Entry) => {
		if ('values' in entry) return entry.values;
		return 'type' in entry ? [entry] : [];
	});
	return [property, ...nested.flatMap(flatten)];
}

const described = [
	...new SmmPanel().description.properties,
	...new SmmPanelTrigger().description.properties,
	...new SmmPanelApi().properties,
].flatMap(flatten);
const unique = [
	...new Map(
		described.map((property) => [JSON.stringify([property.name, property.displayName]), property]),
	).values(),
];

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		pair: `${resource.value}:${operation.value}`,
		resource,
		operation,
	})),
);

const readme = readFile('README.md').replace(/ +/g, ' ');

const SMALL_WORDS = [
	'a',
	'an',
	'and',
	'as',
	'by',
	'for',
	'from',
	'in',
	'of',
	'or',
	'per',
	'the',
	'to',
	'with',
];

function isTitleCase(text: string): boolean {
	return text
		.split(/[\s-]+/)
		.every((word, index) => (index > 0 && SMALL_WORDS.includes(word)) || /^\W?[A-Z0-9]/.test(word));
}

describe('texts of the editor', () => {
	it.each(unique.map((property) => [property.displayName, property] as const))(
		'%s reads as n8n texts do',
		(displayName, property) => {
			const { description, placeholder, type, name } = property;
			expect(isTitleCase(displayName)).toBe(true);
			if (type === 'boolean') expect(description).toMatch(/^Whether /);
			if (type === 'string' && placeholder) expect(placeholder).toMatch(/^e\.g\. /);
			if (name === 'limit')
				expect(property).toMatchObject({
					default: 50,
					description: 'Max number of results to return',
				});
			if (description && !description.slice(0, -1).includes('. '))
				expect(description).not.toMatch(/\.$/);
			if (type === 'collection') expect(placeholder).toMatch(/^Add /);
		},
	);

	it.each(operations)(
		'$pair has a title, a sentence and a description of its own',
		({ operation }) => {
			expect(isTitleCase(operation.name)).toBe(true);
			expect(operation.action).toMatch(/^[A-Z][a-z]+ [^A-Z]*(API [^A-Z]*)?$/);
			expect(operation.description).not.toBe(operation.action);
			expect(operation.description.length).toBeGreaterThan(20);
		},
	);

	it('lists resources and operations by name', () => {
		for (const list of [resources, ...resources.map((resource) => resource.operations)]) {
			const names = list.map(({ name }) => name);
			expect(names).toEqual([...names].sort());
		}
	});
});

describe('what belongs to an operation', () => {
	it.each(operations)(
		'$pair has an output schema and a row in the README',
		({ resource, operation }) => {
			expect(
				sizeOf(`nodes/SmmPanel/__schema__/v1.0.0/${resource.value}/${operation.value}.json`),
			).toBeGreaterThan(0);
			expect(readme).toContain(`| ${resource.name} | ${operation.name} |`);
		},
	);

	it.each(operations)('$pair is run against every family and through every fault', ({ pair }) => {
		expect(Object.keys(OPERATIONS)).toContain(pair);
	});
});
