import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../nodes/SmmPanel/actions';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';

/** The operations with their parameters, and every option once below them. */
export function listOperations(): string[] {
	const operations = resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			title: `${resource.name}: ${operation.name}`,
			...operation,
		})),
	);
	const sections = operations.flatMap(({ title, description, properties }) => [
		`### ${title}`,
		'',
		asSentence(description),
		'',
		...properties.filter(({ type }) => type !== 'collection').map(listParameter),
		...properties.filter(({ type }) => type === 'collection').map(listNames),
		'',
	]);
	const options = operations
		.flatMap(({ properties }) => properties.flatMap(within))
		.filter(({ displayName }, index, all) => index === firstOf(displayName, all))
		.sort((one, other) => one.displayName.localeCompare(other.displayName));
	return ['', ...sections, '### Options and filters', '', ...options.map(listParameter), ''];
}

/** The trigger's parameters and options. */
export function listTrigger(): string[] {
	const { properties } = new SmmPanelTrigger().description;
	const parameters = properties.filter(({ type }) => type !== 'collection');
	return [
		'',
		...parameters.map(listParameter),
		'',
		'**Options**',
		'',
		...properties.flatMap(within).map(listParameter),
		'',
	];
}

function within({ type, options = [] }: INodeProperties): INodeProperties[] {
	return type === 'collection' ? options.filter((option) => 'type' in option) : [];
}

function firstOf(displayName: string, all: INodeProperties[]): number {
	return all.findIndex((option) => option.displayName === displayName);
}

function listParameter(property: INodeProperties): string {
	const facts = [
		...(property.required ? ['required'] : []),
		...defaultOf(property),
		...rangeOf(property),
	].join(', ');
	const description = plain(property.description ?? '');
	return `- **${property.displayName}**${facts && ` (${facts})`}: ${asSentence(description)}`;
}

/** What a collection offers, each with its default, as that may differ from operation to operation. */
function listNames(collection: INodeProperties): string {
	const names = within(collection).map((option) =>
		[option.displayName, ...defaultOf(option).map((value) => `(${value})`)].join(' '),
	);
	return `- **${collection.displayName}**: ${names.join(', ')}`;
}

function defaultOf({ default: value, type, options = [] }: INodeProperties): string[] {
	if (type === 'boolean') return [value === true ? 'on' : 'off'];
	if (typeof value === 'number') return [String(value)];
	const choice = options.find((option) => 'value' in option && option.value === value);
	return choice ? [choice.name] : [];
}

function rangeOf({ typeOptions: { minValue, maxValue } = {} }: INodeProperties): string[] {
	if (minValue === undefined) return [];
	return [maxValue === undefined ? `from ${minValue}` : `${minValue} to ${maxValue}`];
}

function plain(text: string): string {
	return text.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '[$2]($1)');
}

function asSentence(text: string): string {
	return text === '' || text.endsWith('.') ? text : `${text}.`;
}
