import type { ClientSettings } from '../../panel/client';
import {
	collectionParameter,
	flagParameter,
	numberParameter,
	textParameter,
	type Parameter,
	type Values,
} from '../../parameters/parameter';
import { collection, orderParts, settingsOf } from '../../parameters/requestOptions';

const checkFirst = flagParameter({
	displayName: 'Check First',
	name: 'checkFirst',
	type: 'boolean',
	default: false,
	description:
		"Whether to read the panel's services and the balance before anything is sent, and report unknown services, quantities outside the limits and a balance too small for all orders",
});

const dryRun = flagParameter({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description:
		'Whether to send nothing, and return what would be ordered and what it would cost (estimatedCharge)',
});

const maxCharge = numberParameter({
	displayName: 'Max Charge',
	name: 'maxCharge',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	default: 0,
	description:
		"The most a single order may cost, in the panel's currency. Orders whose estimated charge is above it are not sent. 0 sets no limit.",
});

const orderReference = textParameter({
	displayName: 'Order Reference',
	name: 'orderReference',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.row_number }}',
	description:
		'A text of yours that names the order, e.g. the key of the row. This node never orders the same reference again, whatever runs it a second time.',
});

const { maxRequestsPerSecond, maxRetries, parallelRequests, timeout } = orderParts;

/** Sorted by name, as the editor lists them. */
const parts = {
	checkFirst,
	dryRun,
	maxCharge,
	maxRequestsPerSecond,
	maxRetries,
	orderReference,
	parallelRequests,
	timeout,
};

const { property, read } = collectionParameter(collection, parts);

/** How the money of an order is kept safe; read for every item. */
export type MoneyOptions = Pick<
	Values<typeof parts>,
	'checkFirst' | 'dryRun' | 'maxCharge' | 'orderReference'
>;

export const moneyOptions: Parameter<MoneyOptions> = { property, read };

/** How orders are sent; read once for all items. */
export const orderOptions: Parameter<ClientSettings> = {
	property,
	read: (value, input) => settingsOf({ ...read(value, input), batchSize: 1 }),
};
