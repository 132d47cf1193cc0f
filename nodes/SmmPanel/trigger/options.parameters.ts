import { collectionParameter, flagParameter } from '../parameters/parameter';
import { batchParts } from '../parameters/requestOptions';

const emitInitial = flagParameter({
	displayName: 'Emit Initial State',
	name: 'emitInitial',
	type: 'boolean',
	default: false,
	description:
		'Whether to start the workflow with what is there at the first sight of it, and not only with changes',
});

const emitProgress = flagParameter({
	displayName: 'Emit Progress',
	name: 'emitProgress',
	type: 'boolean',
	default: false,
	description: 'Whether a change of what remains of an order starts the workflow as well',
});

const watchFinal = flagParameter({
	displayName: 'Watch Final',
	name: 'watchFinal',
	type: 'boolean',
	default: false,
	description:
		'Whether to go on asking for orders and refills whose status is final, to see them drop or reopen',
});

export const options = collectionParameter(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
	},
	{
		batchSize: batchParts.batchSize,
		emitInitial,
		emitProgress,
		maxRequestsPerSecond: batchParts.maxRequestsPerSecond,
		maxRetries: batchParts.maxRetries,
		parallelRequests: batchParts.parallelRequests,
		timeout: batchParts.timeout,
		watchFinal,
	},
);
