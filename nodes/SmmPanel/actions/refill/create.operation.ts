import { defineOperation } from '../operation';
import { orderId } from '../../parameters/orderIds';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';

export const create = defineOperation({
	value: 'create',
	name: 'Create',
	action: 'Create a refill',
	description: 'Ask the panel to refill a completed order whose numbers dropped',
	parameters: { orderId },
	options: batchOptions,
	isWrite: () => true,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'order',
			idsOf: (params) => [params.orderId],
			ask: call.client.refillOrders,
		}),
});
