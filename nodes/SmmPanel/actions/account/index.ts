import type { Resource } from '../resource';
import { getBalance } from './getBalance.operation';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	description: 'Your account at the panel',
	operations: [getBalance],
	defaultOperation: 'getBalance',
};
