import {
	updateDisplayOptions,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';

import type { Operation } from './operation';

export interface Resource {
	/** Stored in workflows. */
	value: string;
	name: string;
	description: string;
	/** Sorted by name, as the editor lists them. */
	operations: readonly Operation[];
	defaultOperation: string;
}

/** The editor's properties of a resource: the choice of operation, and the parameters of each. */
export function propertiesOf({
	value: resource,
	operations,
	defaultOperation,
}: Resource): INodeProperties[] {
	const show = { resource: [resource] };
	const choiceOfOperation: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: operations.map(choiceOf),
		default: defaultOperation,
	};
	const parameters = operations.flatMap(({ value: operation, properties }) =>
		updateDisplayOptions({ show: { ...show, operation: [operation] } }, properties),
	);
	return [choiceOfOperation, ...parameters];
}

function choiceOf({ name, value, action, description }: Operation): INodePropertyOptions {
	return { name, value, action, description };
}
