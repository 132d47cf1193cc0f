import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { listFiles, readJson } from './project';

/** The importable workflows, by path. */
export const examples = listFiles('examples').filter((file) => file.endsWith('.json'));

export function nodesOf(file: string): INode[] {
	const workflow = readJson(file);
	const nodes: unknown[] =
		isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	return nodes.filter(isNode);
}

function isNode(value: unknown): value is INode {
	return (
		isObject(value) &&
		typeof value.type === 'string' &&
		typeof value.typeVersion === 'number' &&
		isObject(value.parameters)
	);
}

/** Parameters n8n adds to the types of nodes that poll, and of those an agent uses as tools. */
const ADDED_BY_N8N = ['pollTimes', 'descriptionType', 'toolDescription'];

/** What n8n keeps of a node's parameters when it loads a workflow: those its type has and shows. */
export function keptParameters(node: INode, description: INodeTypeDescription): INodeParameters {
	const { properties } = description;
	const { parameters } = node;
	const added = ADDED_BY_N8N.filter((name) => name in parameters);
	return {
		...NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description),
		...Object.fromEntries(added.map((name) => [name, parameters[name]])),
	};
}

/** Values of a node that are none of those its type lets one choose from, in its parameters and in their collections. */
export function strangeValues(node: INode, description: INodeTypeDescription): string[] {
	const shown = description.properties.filter((property) =>
		NodeHelpers.displayParameter(node.parameters, property, node, description),
	);
	return shown.flatMap((property) => strangeIn(node.parameters[property.name], property));
}

function strangeIn(value: unknown, { name, type, options = [] }: INodeProperties): string[] {
	if (type === 'collection' && isObject(value)) {
		return options.flatMap((part) => ('type' in part ? strangeIn(value[part.name], part) : []));
	}
	if (type !== 'options' && type !== 'multiOptions') return [];
	const known = options.flatMap((option) => ('value' in option ? [option.value] : []));
	const chosen = [value ?? []].flat().filter((one) => !String(one).startsWith('='));
	if (known.length === 0) return [];
	return chosen
		.filter((one) => !known.some((other) => other === one))
		.map((one) => `${name}: ${String(one)}`);
}
