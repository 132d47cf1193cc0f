import { batchOptions } from '../../parameters/requestOptions';
import { simplify } from '../../parameters/simplify';
import { defineOperation } from '../operation';
import { onlyChanged, orderId } from './order.parameters';
import { getOrderStatuses } from './orderStatuses';

export const get = defineOperation({
	value: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Retrieve the status of one order: how much is done, what it cost',
	parameters: { orderId, onlyChanged, simplify },
	options: batchOptions,
	isWrite: () => false,
	records: (params) => params.onlyChanged,
	run: async (call) => await getOrderStatuses(call, (params) => [params.orderId]),
});
