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

/** What n8n keeps of a node's parameters when it loads a workflow: those its type has and shows. */
export function keptParameters(node: INode, description: INodeTypeDescription): INodeParameters {
	const { polling, properties } = description;
	const { parameters } = node;
	const kept = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	// How often a node polls is a parameter n8n adds to its type.
	return { ...kept, ...(polling && { pollTimes: parameters.pollTimes }) };
}
