import { defineOperation } from '../operation';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';
import { orderIds } from '../../parameters/orderIds';

export const cancel = defineOperation({
	value: 'cancel',
	name: 'Cancel',
	action: 'Cancel orders',
	description: 'Ask the panel to cancel orders; whether it does shows in their status later',
	parameters: { orderIds },
	options: batchOptions,
	isWrite: () => true,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'order',
			idsOf: (params) => params.orderIds,
			ask: call.client.cancelOrders,
		}),
});
