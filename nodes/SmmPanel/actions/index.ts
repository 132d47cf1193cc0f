import type { INodeProperties } from 'n8n-workflow';

import { account } from './account';
import { custom } from './custom';
import type { Operation } from './operation';
import { order } from './order';
import { refill } from './refill';
import { propertiesOf, type Resource } from './resource';
import { service } from './service';

/** All the node can do, as the editor lists it; properties and handlers are both derived from it. */
export const resources: readonly Resource[] = [account, custom, order, refill, service];

export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value, description }) => ({ name, value, description })),
		default: 'order',
	},
	...resources.flatMap(propertiesOf),
];

/** The operation a workflow names; throws when this version of the node has none of that name. */
export function findOperation(resource: unknown, operation: unknown): Operation {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (found === undefined)
		throw new Error(
			`There is no operation "${operation}" of "${resource}" in this version of the node`,
		);
	return found;
}
