import type { Resource } from '../resource';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { createMany } from './createMany.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const order: Resource = {
	value: 'order',
	name: 'Order',
	description: 'Orders you placed at the panel',
	operations: [cancel, create, createMany, get, getMany],
	defaultOperation: 'create',
};
