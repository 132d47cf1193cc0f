import type { Service } from '../services';
import { orderTypeOf } from './orderTypes';

/** Amounts of money as hundred-millionths: panels print up to eight decimals, and sums must be exact. */
export type Money = bigint;

const DECIMALS = 8;
/** Rates keep more of them until they are divided by 1000. */
const RATE_DECIMALS = 12;
/** Above it numbers have no decimals left, and prices are none. */
const LARGEST = 1e15;

export function moneyOf(amount: number): Money {
	return scaled(amount, DECIMALS);
}

export function amountOf(money: Money): number {
	return Number(money) / 10 ** DECIMALS;
}

/**
 * What an order of so many (over all runs) costs: the rate is for 1000, for packages of one order.
 * `undefined` when the panel's list has no price, or nobody knows how many.
 */
export function estimateCharge(
	{ rate, type }: Service,
	quantity: bigint | undefined,
): Money | undefined {
	if (rate === null || rate < 0 || rate > LARGEST) return undefined;
	if (orderTypeOf(type)?.isPackage) return moneyOf(rate);
	if (quantity === undefined) return undefined;
	const exact = scaled(rate, RATE_DECIMALS) * quantity;
	return exact / 1_000n / 10n ** BigInt(RATE_DECIMALS - DECIMALS);
}

/** The shortest decimal text of a number is what the panel sent, without the error of binary fractions. */
function scaled(amount: number, decimals: number): bigint {
	if (Math.abs(amount) > LARGEST) return BigInt(Math.trunc(amount)) * 10n ** BigInt(decimals);
	const shortest = String(amount);
	const text = shortest.includes('e') ? amount.toFixed(decimals) : shortest;
	const [whole = '0', fraction = ''] = text.split('.');
	return BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
}
