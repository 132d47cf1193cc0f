import { batchOptions } from '../../parameters/requestOptions';
import { simplify } from '../simplify';
import { defineOperation } from '../operation';
import { orderIds } from '../../parameters/orderIds';
import { onlyChanged } from './order.parameters';
import { getOrderStatuses } from './orderStatuses';

export const getMany = defineOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get the statuses of many orders',
	description: 'Retrieve how far a list of orders is, up to 100 in one request',
	parameters: { orderIds, onlyChanged, simplify },
	options: batchOptions,
	isWrite: () => false,
	records: (params) => params.onlyChanged,
	run: async (call) => await getOrderStatuses(call, (params) => params.orderIds),
});
