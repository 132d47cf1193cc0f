import { defineOperation } from '../operation';
import { batchOptions } from '../../parameters/requestOptions';
import { askForIdsOfAll } from '../rowResults';
import { refillId } from './refill.parameters';

export const get = defineOperation({
	value: 'get',
	name: 'Get',
	action: 'Get the status of a refill',
	description: 'Retrieve how far one refill is',
	parameters: { refillId },
	options: batchOptions,
	isWrite: () => false,
	run: async (call) =>
		await askForIdsOfAll(call, {
			noun: 'refill',
			idsOf: (params) => [params.refillId],
			ask: call.client.refillStatuses,
		}),
});
