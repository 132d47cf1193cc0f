import { defineOperation } from '../operation';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';
import { simplify } from '../../parameters/simplify';
import { orderIds } from './order.parameters';

export const getMany = defineOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'Retrieve the status of a list of orders, up to 100 in one request',
	parameters: { orderIds, simplify },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'order',
			idsOf: (params) => params.orderIds,
			ask: call.client.orderStatuses,
			wantsRaw: (params) => !params.simplify,
		}),
});
