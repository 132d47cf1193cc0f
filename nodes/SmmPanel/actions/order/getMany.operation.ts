import { batchOptions } from '../../parameters/requestOptions';
import { simplify } from '../simplify';
import { defineOperation } from '../operation';
import { orderIds } from '../../parameters/orderIds';
import { knownStatus, onlyChanged } from './order.parameters';
import { getOrderStatuses } from './orderStatuses';

export const getMany = defineOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get the statuses of many orders',
	description: 'Retrieve how far a list of orders is, up to 100 in one request',
	parameters: { orderIds, onlyChanged, knownStatus, simplify },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) => await getOrderStatuses(call, (params) => params.orderIds),
});
