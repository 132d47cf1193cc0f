import { defineOperation } from '../operation';
import { orderIds } from '../../parameters/orderIds';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';

export const createMany = defineOperation({
	value: 'createMany',
	name: 'Create Many',
	action: 'Create many refills',
	description: 'Ask the panel to refill a list of completed orders, up to 100 in one request',
	parameters: { orderIds },
	options: batchOptions,
	isWrite: () => true,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'order',
			idsOf: (params) => params.orderIds,
			ask: call.client.refillOrders,
		}),
});
