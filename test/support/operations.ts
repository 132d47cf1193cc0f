import type { INodeParameters } from 'n8n-workflow';

import { BY_COLUMN, serviceById } from './orderForm';

interface TableOperation {
	parameters: INodeParameters;
	/** What happens again when it is sent again. */
	isWrite?: boolean;
}

const on = (resource: string, operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource,
	operation,
	...more,
});
const SERVICE = serviceById('2');

/** Every operation, for rows with a link, a quantity and ids of what the panel has already. */
export const OPERATIONS: Record<string, TableOperation> = {
	'account:getBalance': { parameters: on('account', 'getBalance') },
	'service:getMany': { parameters: on('service', 'getMany', { limit: 2 }) },
	'service:get': { parameters: on('service', 'get', { service: SERVICE }) },
	'order:create': {
		parameters: on('order', 'create', { service: SERVICE, fields: BY_COLUMN }),
		isWrite: true,
	},
	'order:createMany': {
		parameters: on('order', 'createMany', {
			lines: '={{ "2|" + $json.link + "|" + $json.quantity }}',
		}),
		isWrite: true,
	},
	'order:get': { parameters: on('order', 'get', { orderId: '={{ $json.running }}' }) },
	'order:getMany': { parameters: on('order', 'getMany', { orderIds: '={{ $json.running }}' }) },
	'order:cancel': {
		parameters: on('order', 'cancel', { orderIds: '={{ $json.running }}' }),
		isWrite: true,
	},
	'refill:create': {
		parameters: on('refill', 'create', { orderId: '={{ $json.completed }}' }),
		isWrite: true,
	},
	'refill:createMany': {
		parameters: on('refill', 'createMany', { orderIds: '={{ $json.completed }}' }),
		isWrite: true,
	},
	'refill:get': { parameters: on('refill', 'get', { refillId: '={{ $json.refill }}' }) },
	'refill:getMany': { parameters: on('refill', 'getMany', { refillIds: '={{ $json.refill }}' }) },
	'custom:call': { parameters: on('custom', 'call', { action: 'balance' }) },
};
