import type { Resource } from '../resource';
import { call } from './call.operation';

export const custom: Resource = {
	value: 'custom',
	name: 'Custom API Action',
	description: 'An action only your panel has',
	operations: [call],
	defaultOperation: 'call',
};
