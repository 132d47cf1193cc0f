import type { Resource } from '../resource';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const service: Resource = {
	value: 'service',
	name: 'Service',
	description: 'What the panel sells, with prices and limits',
	operations: [get, getMany],
	defaultOperation: 'getMany',
};
