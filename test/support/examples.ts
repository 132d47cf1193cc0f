import {
	NodeHelpers,
	type INode,
	type INodeParameters,
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
