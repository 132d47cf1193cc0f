import { Failure } from '../failures';
import type { Fields } from '../request';
import { labelOfField, type OrderType } from './orderTypes';
import { wholeNumber } from './wholeNumber';

/** What an order says about how much is ordered, as whole numbers. */
export interface OrderAmounts {
	quantity?: bigint;
	runs?: bigint;
	min?: bigint;
	max?: bigint;
	posts?: bigint;
	old_posts?: bigint;
}

const POSITIVE = ['quantity', 'runs', 'min', 'max'] as const;
const NOT_NEGATIVE = ['posts', 'old_posts'] as const;

/** The amounts among all that is sent, or which of them is none. */
export function readAmounts(fields: Fields): OrderAmounts | Failure {
	const amounts: OrderAmounts = {};
	for (const name of [...POSITIVE, ...NOT_NEGATIVE]) {
		const text = fields[name];
		if (text === undefined) continue;
		const amount = wholeNumber(text);
		const isPositive = POSITIVE.some((one) => one === name);
		if (amount === undefined || (isPositive && amount === '0')) return notAnAmount(name, text);
		amounts[name] = BigInt(amount);
	}
	return amounts;
}

function notAnAmount(name: string, text: string): Failure {
	return Failure.notSent(
		'validation',
		`'${labelOfField(name)}' can't be ${JSON.stringify(text)}`,
		'Put a whole number there, digits only, e.g. 1000.',
	);
}

/** How many are ordered, of all runs together; `undefined` when the order does not say. */
export function orderedQuantity(
	fields: Fields,
	{ quantity, runs = 1n }: OrderAmounts,
	type: OrderType | undefined,
): bigint | undefined {
	if (type?.isRecurring) return 0n;
	const list = type?.counted === undefined ? undefined : fields[type.counted];
	const counted = list === undefined ? undefined : countLines(list);
	const each = larger(counted, quantity);
	return each === undefined ? undefined : each * runs;
}

/** How many it can come to: subscriptions order with every new post, without end if nobody sets one. */
export function largestQuantity(
	fields: Fields,
	amounts: OrderAmounts,
	type: OrderType | undefined,
): bigint | undefined {
	if (!type?.isRecurring) return orderedQuantity(fields, amounts, type);
	const { posts = 0n, old_posts: oldPosts = 0n, max } = amounts;
	return posts === 0n || max === undefined ? undefined : (posts + oldPosts) * max;
}

/** Panels charge for the entries of a list, some for a quantity that is sent beside it. */
function larger(counted: bigint | undefined, quantity: bigint | undefined): bigint | undefined {
	if (counted === undefined || quantity === undefined) return counted ?? quantity;
	return counted > quantity ? counted : quantity;
}

export function countLines(list: string): bigint {
	return BigInt(list.split('\n').length);
}
