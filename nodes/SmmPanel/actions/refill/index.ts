import type { Resource } from '../resource';
import { create } from './create.operation';
import { createMany } from './createMany.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const refill: Resource = {
	value: 'refill',
	name: 'Refill',
	description: 'Refills of orders whose numbers dropped',
	operations: [create, createMany, get, getMany],
	defaultOperation: 'create',
};
