import type { INodeProperties } from 'n8n-workflow';

import type { ClientSettings } from '../../panel/client';
import {
	collectionParameter,
	defineParameter,
	flagParameter,
	InvalidInput,
	neverEmpty,
	numberParameter,
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
		'Whether to send nothing, and return what would be ordered and what it would cost (estimatedCharge), in the currency of the account',
});

const maxCharge = numberParameter({
	displayName: 'Max Charge',
	name: 'maxCharge',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	default: 0,
	description:
		'The most a single order may cost, in the currency of the account. Orders whose estimated charge is above it are not sent. 0 sets no limit.',
});

const orderReference = referenceParameter({
	displayName: 'Order Reference',
	name: 'orderReference',
	type: 'string',
	default: '',
	placeholder: 'e.g. row-1042',
	description:
		'A text that is different for every order: drag the key column of your rows here. This node never orders the same reference again, whatever runs it a second time.',
});

const { maxRequestsPerSecond, maxRetries, parallelRequests, timeout } = orderParts;

const moneyParts = {
	checkFirst: neverEmpty(checkFirst),
	dryRun: neverEmpty(dryRun),
	maxCharge: neverEmpty(maxCharge),
	orderReference: neverEmpty(orderReference),
};

/** Sorted by name, as the editor lists them. */
const { property } = collectionParameter(collection, {
	checkFirst,
	dryRun,
	maxCharge,
	maxRequestsPerSecond,
	maxRetries,
	orderReference,
	parallelRequests,
	timeout,
});

/** How the money of an order is kept safe; read for every item. */
export type MoneyOptions = Values<typeof moneyParts>;

export const moneyOptions: Parameter<MoneyOptions> = {
	property,
	read: collectionParameter(collection, moneyParts).read,
};

const readRequestParts = collectionParameter(collection, orderParts).read;

/** How orders are sent; read once for all items. */
export const orderOptions: Parameter<ClientSettings> = {
	property,
	read: (value, input) => settingsOf({ ...readRequestParts(value, input), batchSize: 1 }),
};

/** An expression in a field that was left at Fixed: one text for all rows, of which one would be ordered. */
const UNRESOLVED = /\{\{.*\}\}/s;

/** A key of the user's, as text. Two long numbers that lost their last digits would be one. */
function referenceParameter(options: INodeProperties): Parameter<string> {
	return defineParameter(options, (value, label) => {
		if (typeof value === 'string' && UNRESOLVED.test(value)) {
			throw new InvalidInput(
				`${label} is fixed text: ${value.trim()}`,
				'Switch the field to Expression, so that every row has a reference of its own.',
			);
		}
		const isText = typeof value === 'string' || (typeof value === 'number' && isExact(value));
		if (isText) return String(value).trim();
		throw new InvalidInput(
			`${label} can't be ${JSON.stringify(value)}`,
			'Map a text that no other order has; long numbers as text, as they lose their last digits.',
		);
	});
}

function isExact(number: number): boolean {
	return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}
