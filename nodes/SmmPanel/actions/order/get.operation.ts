import { batchOptions } from '../../parameters/requestOptions';
import { simplify } from '../simplify';
import { defineOperation } from '../operation';
import { orderId } from '../../parameters/orderIds';
import { knownStatus, onlyChanged } from './order.parameters';
import { getOrderStatuses } from './orderStatuses';

export const get = defineOperation({
	value: 'get',
	name: 'Get',
	action: 'Get the status of an order',
	description:
		'Retrieve how far one order is: its status, what it cost and how much is still to come',
	parameters: { orderId, onlyChanged, knownStatus, simplify },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) => await getOrderStatuses(call, (params) => [params.orderId]),
});
