import type { ClientSettings } from '../panel/client';
import { collectionParameter, numberParameter, type Parameter, type Values } from './parameter';

const batchSize = numberParameter({
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: 100,
	description: 'How many IDs to ask for in one request, 1 to 100. 1 asks for every ID alone.',
});

const maxRequestsPerSecond = numberParameter({
	displayName: 'Max Requests per Second',
	name: 'maxRequestsPerSecond',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1000, numberPrecision: 2 },
	default: 0,
	description: 'How many requests to start within a second at most. 0 sets no limit.',
});

const maxRetries = numberParameter({
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10 },
	default: 3,
	description:
		'How often to ask again when the panel is busy or its answer is broken. Orders, refills and cancellations are only ever repeated when the panel surely took nothing.',
});

const parallelRequestsOf = (count: number) =>
	numberParameter({
		displayName: 'Parallel Requests',
		name: 'parallelRequests',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20 },
		default: count,
		description: 'How many requests may be under way at the same time, 1 to 20',
	});

const timeoutAfter = (seconds: number) =>
	numberParameter({
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 600 },
		default: seconds,
		description: 'How many seconds to wait for an answer of the panel, 1 to 600',
	});

/** The collection all of them stand in. */
export const collection = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
} as const;

const READ_TIMEOUT_S = 30;
const ORDER_TIMEOUT_S = 60;

/** The options of requests that carry ids, for collections that have others beside them. */
export const batchParts = {
	batchSize,
	maxRequestsPerSecond,
	maxRetries,
	parallelRequests: parallelRequestsOf(4),
	timeout: timeoutAfter(READ_TIMEOUT_S),
};

/**
 * The options of requests that place orders, for a collection that has others beside them: one
 * after another, and panels call their own supplier before they answer, so they get longer.
 */
export const orderParts = {
	maxRequestsPerSecond,
	maxRetries,
	parallelRequests: parallelRequestsOf(1),
	timeout: timeoutAfter(ORDER_TIMEOUT_S),
};

const requestCollection = collectionParameter(collection, {
	maxRequestsPerSecond,
	maxRetries,
	timeout: timeoutAfter(READ_TIMEOUT_S),
});

/** Of operations that send one request for an item. */
export const requestOptions: Parameter<ClientSettings> = {
	property: requestCollection.property,
	read: (value, input) =>
		settingsOf({ ...requestCollection.read(value, input), batchSize: 1, parallelRequests: 1 }),
};

const batchCollection = collectionParameter(collection, batchParts);

/** Of operations with ids. */
export const batchOptions: Parameter<ClientSettings> = {
	property: batchCollection.property,
	read: (value, input) => settingsOf(batchCollection.read(value, input)),
};

/** The client's settings of the editor's options, whose timeout is in seconds. */
export function settingsOf(options: Values<typeof batchParts>): ClientSettings {
	const { timeout, batchSize: size, maxRequestsPerSecond: perSecond } = options;
	return {
		timeoutMs: timeout * 1000,
		batchSize: size,
		maxRequestsPerSecond: perSecond,
		maxRetries: options.maxRetries,
		parallelRequests: options.parallelRequests,
	};
}
