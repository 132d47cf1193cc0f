import { defineOperation } from '../operation';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';
import { refillIds } from './refill.parameters';

export const getMany = defineOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get the statuses of many refills',
	description: 'Retrieve how far a list of refills is, up to 100 in one request',
	parameters: { refillIds },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'refill',
			idsOf: (params) => params.refillIds,
			ask: call.client.refillStatuses,
		}),
});
