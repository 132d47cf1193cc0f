import type { INodeProperties } from 'n8n-workflow';

import type { ClientSettings } from '../../panel/client';
import { builderHint } from '../../parameters/builderHint';
import {
	choiceParameter,
	collectionParameter,
	defineParameter,
	flagParameter,
	InvalidInput,
	neverEmpty,
	numberParameter,
	type Parameter,
	type Values,
} from '../../parameters/parameter';
import { trimMarks } from '../../parameters/pastedText';
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

const ifOutcomeUnknown = choiceParameter(
	{
		displayName: 'If Outcome Unknown',
		name: 'ifOutcomeUnknown',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'Return the row as failed each time, so that somebody looks in the panel',
			},
			{
				name: 'Order Again',
				value: 'orderAgain',
				description:
					'Order the row, once no other execution can have it under way: half a minute and the Timeout later. It costs twice where the panel did take the order: look there before.',
			},
		],
		default: 'fail',
		description:
			'What to do with a row whose Order Reference another execution took, and where nobody knows whether the panel accepted the order: n8n was ended, the answer was lost, or that execution still runs',
	},
	['fail', 'orderAgain'],
);

const maxCharge = numberParameter({
	displayName: 'Max Charge',
	name: 'maxCharge',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	default: 0,
	description:
		'The most a single order may cost, in the currency of the account. Orders whose estimated charge is above it are not sent. 0 sets no limit.',
});

const maxTotalCharge = numberParameter({
	displayName: 'Max Total Charge',
	name: 'maxTotalCharge',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	default: 0,
	description:
		'The most all orders of an execution may cost together, in the currency of the account. Orders are sent in their order as long as their estimated charges stay within it; the others fail and are not sent. 0 sets no limit.',
});

const orderReference = referenceParameter({
	displayName: 'Order Reference',
	name: 'orderReference',
	type: 'string',
	default: '',
	placeholder: 'e.g. row-1042',
	builderHint: builderHint(
		'Always set orderReference: an expression for a key that is different for every order and the same in every run, e.g. expr("{{ $json.id }}"). Without it a second run orders and pays again.',
	),
	description:
		'A text that is different for every order: drag the key column of your rows here. This node never orders the same reference again, whatever runs it a second time.',
});

const { maxRequestsPerSecond, maxRetries, parallelRequests, timeout } = orderParts;

const moneyParts = {
	checkFirst: neverEmpty(checkFirst),
	dryRun: neverEmpty(dryRun),
	ifOutcomeUnknown: neverEmpty(ifOutcomeUnknown),
	maxCharge: neverEmpty(maxCharge),
	maxTotalCharge: neverEmpty(maxTotalCharge),
	orderReference: neverEmpty(orderReference),
};

/** Sorted by name, as the editor lists them. */
const { property } = collectionParameter(collection, {
	checkFirst,
	dryRun,
	ifOutcomeUnknown,
	maxCharge,
	maxRequestsPerSecond,
	maxRetries,
	maxTotalCharge,
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
				`${label} is fixed text: ${trimMarks(value)}`,
				'Switch the field to Expression, so that every row has a reference of its own.',
			);
		}
		const isText = typeof value === 'string' || (typeof value === 'number' && isExact(value));
		if (isText) return trimMarks(String(value));
		throw new InvalidInput(
			`${label} can't be ${JSON.stringify(value)}`,
			'Map a text that no other order has; long numbers as text, as they lose their last digits.',
		);
	});
}

function isExact(number: number): boolean {
	return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}
