import { defineOperation } from '../operation';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';
import { simplify } from '../../parameters/simplify';
import { orderId } from './order.parameters';

export const get = defineOperation({
	value: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Retrieve the status of one order: how much is done, what it cost',
	parameters: { orderId, simplify },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'order',
			idsOf: (params) => [params.orderId],
			ask: call.client.orderStatuses,
			wantsRaw: (params) => !params.simplify,
		}),
});
