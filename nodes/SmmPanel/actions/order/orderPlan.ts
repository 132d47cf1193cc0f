import { amountOf, estimateCharge, type Money } from '../../panel/ordering/charge';
import { Failure, notSentBecause } from '../../panel/failures';
import { largestQuantity, orderedQuantity, readAmounts } from '../../panel/ordering/orderAmounts';
import { fieldsForType } from '../../panel/ordering/orderRules';
import { orderTypeOf } from '../../panel/ordering/orderTypes';
import type { Fields } from '../../panel/request';
import type { Service } from '../../panel/services';
import type { MoneyOptions } from './order.options';

/** An order as the user wants it. */
export interface WantedOrder {
	service: string;
	/** By the panel's names, empty ones left out. */
	fields: Fields;
	/** Sent as given, also over one of `fields`. */
	extraFields: Fields;
	options: MoneyOptions;
	/** Names the order where the user's reference stands for several; the reference itself otherwise. */
	referenceKey: string;
	/** The line it stands on, from 1. */
	line?: number;
}

/** An order that can be sent. */
export interface OrderPlan {
	wanted: WantedOrder;
	/** All that is sent. */
	fields: Fields;
	estimatedCharge?: Money;
	/** What it may cost: of a subscription, all posts it may order for. */
	largestCharge?: Money;
	/** Its reference was ordered before, as far as that was looked up. */
	isDuplicate?: boolean;
}

/** The panel's services by id, or why they could not be read. */
export type Catalogue = ReadonlyMap<string, Service> | Failure;

/** Whether the panel's services have to be read before the order can be sent. */
export function needsCatalogue({ fields, extraFields, options }: WantedOrder): boolean {
	return needsService(options) || !isPlain(fields, extraFields);
}

const PLAIN_FIELDS = ['link', 'quantity', 'runs', 'interval'];

/** Nearly all orders are: a link and a quantity mean the same for every type of service. */
function isPlain(fields: Fields, extraFields: Fields): boolean {
	const { link, quantity } = { ...fields, ...extraFields };
	const isComplete = link !== undefined && quantity !== undefined;
	return isComplete && Object.keys(fields).every((name) => PLAIN_FIELDS.includes(name));
}

function needsService({ checkFirst, dryRun, ...options }: MoneyOptions): boolean {
	return checkFirst || dryRun || limitsCharge(options);
}

function limitsCharge({
	maxCharge,
	maxTotalCharge,
}: Pick<MoneyOptions, 'maxCharge' | 'maxTotalCharge'>): boolean {
	return maxCharge > 0 || maxTotalCharge > 0;
}

/** What will be sent for an order, or why nothing is. */
export function planOrder(wanted: WantedOrder, catalogue?: Catalogue): OrderPlan | Failure {
	const { fields: given, extraFields, options } = wanted;
	const service = needsCatalogue(wanted) ? findService(wanted, catalogue) : undefined;
	if (service instanceof Failure) return service;

	const type = service && orderTypeOf(service.type);
	const own = fieldsForType(given, extraFields, type);
	if (own instanceof Failure) return own;
	const fields: Fields = { service: wanted.service, ...own };
	const amounts = readAmounts(fields);
	if (amounts instanceof Failure) return amounts;
	const quantity = orderedQuantity(fields, amounts, type);
	const largest = largestQuantity(fields, amounts, type);
	const refused =
		(type?.isPackage || type?.isRecurring
			? undefined
			: outsideLimits(service, quantity, options)) ?? aboveMaxCharge(service, largest, options);
	if (refused !== undefined) return refused;
	return {
		wanted,
		fields,
		estimatedCharge: service && estimateCharge(service, quantity),
		largestCharge: service && estimateCharge(service, largest),
	};
}

/** The service of the list; one that is not on it is left to the panel unless its price or limits are asked for. */
function findService(
	{ service, extraFields, options }: WantedOrder,
	catalogue: Catalogue | undefined,
): Service | Failure | undefined {
	if (catalogue instanceof Failure) return notSentBecause(catalogue);
	const id = extraFields.service ?? service;
	const found = catalogue?.get(id);
	if (found !== undefined || !needsService(options)) return found;
	return Failure.notSent(
		'notFound',
		`Service ${id} is not in the panel's list`,
		'Pick another service.',
	);
}

function outsideLimits(
	service: Service | undefined,
	quantity: bigint | undefined,
	{ checkFirst, dryRun }: MoneyOptions,
): Failure | undefined {
	if (service === undefined || quantity === undefined || !(checkFirst || dryRun)) return undefined;
	const { min, max } = service;
	const [limit, word] =
		min !== null && quantity < min
			? [min, 'smallest']
			: max !== null && quantity > max
				? [max, 'largest']
				: [];
	if (limit === undefined) return undefined;
	const message = `The quantity ${quantity} is not possible: the ${word} of this service is ${limit}`;
	return Failure.notSent('validation', message, 'Change the quantity, or pick another service.');
}

function aboveMaxCharge(
	service: Service | undefined,
	quantity: bigint | undefined,
	options: MoneyOptions,
): Failure | undefined {
	const { maxCharge } = options;
	if (service === undefined || !limitsCharge(options)) return undefined;
	const charge = estimateCharge(service, quantity);
	if (charge === undefined) {
		return Failure.notSent(
			'validation',
			"What the order will cost can't be estimated",
			"Set how much is ordered (the new posts of a subscription), or remove 'Max Charge' and 'Max Total Charge'.",
		);
	}
	const amount = amountOf(charge);
	if (maxCharge === 0 || amount <= maxCharge) return undefined;
	return Failure.notSent(
		'validation',
		`The estimated charge of ${amount} is above 'Max Charge' (${maxCharge})`,
		"Order less, or raise 'Max Charge' in the options.",
	);
}
