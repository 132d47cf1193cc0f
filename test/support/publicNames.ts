import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** Names that workflows store or read, each with what belongs to it. */
export type Names = Record<string, unknown>;

/** The names of properties and of all nested in them, with their defaults: n8n stores no value that is one. */
export function storedNames(properties: readonly INodeProperties[]): Names {
	return Object.fromEntries(properties.map((property) => [property.name, contentOf(property)]));
}

function contentOf({ type, options = [], default: standard, modes }: INodeProperties): unknown {
	switch (type) {
		case 'collection':
			return storedNames(options.filter(isProperty));
		case 'fixedCollection':
			return Object.fromEntries(
				options.filter(isGroup).map(({ name, values }) => [name, storedNames(values)]),
			);
		case 'options':
		case 'multiOptions':
			return { default: standard, values: options.filter(isChoice).map(({ value }) => value) };
		case 'resourceLocator':
			return { default: standard, modes: (modes ?? []).map(({ name }) => name) };
		default:
			return standard;
	}
}

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

const isProperty = (entry: Entry): entry is INodeProperties => 'type' in entry;
const isGroup = (entry: Entry): entry is INodePropertyCollection => 'values' in entry;
const isChoice = (entry: Entry): entry is INodePropertyOptions => 'value' in entry;

/** Every key there is in a list of objects. */
export function keysOf(items: readonly object[]): string[] {
	return [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
}
