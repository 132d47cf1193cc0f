import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { resources } from '../../nodes/SmmPanel/actions';
import { ORDER_FIELDS } from '../../nodes/SmmPanel/panel/ordering/orderTypes';
import { OPERATIONS } from '../support/operations';
import { readFile, sizeOf } from '../support/project';
import { described } from '../support/described';

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
	'is',
	'of',
	'or',
	'per',
	'the',
	'to',
	'with',
];

function isTitleCase(text: string): boolean {
	return text
		.split(/[\s|-]+/)
		.every((word, index) => (index > 0 && SMALL_WORDS.includes(word)) || /^\W?[A-Z0-9]/.test(word));
}

/** Begins as a sentence does, and ends as one only when there are several. */
function isDescription(text: string): boolean {
	const isOneSentence = !/\. [A-Z0-9]/.test(text);
	return /^[A-Z]/.test(text) && text.endsWith('.') !== isOneSentence;
}

/** What a property's choices are called and tell; words of the panels stay as panels write them. */
function choicesOf({ options = [], name }: INodeProperties): INodePropertyOptions[] {
	if (['types', 'statuses'].includes(name)) return [];
	return options.filter((entry): entry is INodePropertyOptions => 'value' in entry);
}

/** They stand for themselves, or hold what tells of itself. */
const NEED_NO_DESCRIPTION = ['resource', 'operation', 'name', 'value', 'options', 'filters'];

describe('texts of the editor', () => {
	it.each(unique.map((property) => [property.displayName, property] as const))(
		'%s reads as n8n texts do',
		(displayName, property) => {
			const { description, placeholder, type, name, hint = '', typeOptions } = property;
			expect(isTitleCase(displayName)).toBe(true);
			if (type === 'boolean') expect(description).toMatch(/^Whether /);
			if (type === 'string' && property.default === '' && !typeOptions?.password)
				expect(placeholder).toMatch(/^e\.g\. /);
			if (name === 'limit')
				expect(property).toMatchObject({
					default: 50,
					description: 'Max number of results to return',
				});
			if (!NEED_NO_DESCRIPTION.includes(name)) expect(description).toBeDefined();
			if (description)
				expect([description, isDescription(description)]).toEqual([description, true]);
			if (type === 'collection' || type === 'fixedCollection')
				expect(placeholder).toMatch(/^Add [a-z]+$/);
			expect(hint.length).toBeLessThan(120);
			expect(type).not.toBe('notice');
		},
	);

	it.each(unique.flatMap(choicesOf).map(({ name, description }) => [name, description] as const))(
		'the choice %s reads as n8n texts do',
		(name, description) => {
			expect(isTitleCase(name)).toBe(true);
			if (description)
				expect([description, isDescription(description)]).toEqual([description, true]);
		},
	);

	it.each(ORDER_FIELDS.map(({ label }) => label))('the field %s has a title', (label) => {
		expect(isTitleCase(label)).toBe(true);
	});

	it('says in which currency a sum is, and that IDs are what the panel gave', () => {
		const descriptionsOf = (names: RegExp) =>
			described.filter(({ name }) => names.test(name)).map(({ description }) => description);

		for (const text of descriptionsOf(/^(maxCharge|maxRate|threshold|dryRun)$/))
			expect(text).toContain('in the currency of the account');
		for (const text of descriptionsOf(/^(order|refill)Ids?$/)) expect(text).toContain('panel gave');
	});

	it('says of every operation that spends money that it does, also to an AI agent', () => {
		const spending = operations.filter(({ operation }) =>
			operation.properties.some(({ options = [] }) =>
				options.some(({ name }) => name === 'maxCharge'),
			),
		);

		expect(spending.map(({ pair }) => pair)).toEqual(['order:create', 'order:createMany']);
		for (const { operation } of spending) {
			expect(operation.action).toMatch(/spends? money/);
			expect(operation.description).toContain('spends money');
		}
	});

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
