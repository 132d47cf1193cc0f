import type { CatalogueService } from './catalogue';
import { moneyOf, type Money } from './money';
import { serviceTypeOf } from './serviceTypes';

/** What an order costs: the rate is for 1000, for packages of one order; drip-feeds cost every run. */
export function chargeOf(service: CatalogueService, quantity: number, runs: number): Money {
	const rate = moneyOf(service.rate);
	if (serviceTypeOf(service.type).isPackage) return rate;
	return (rate * BigInt(quantity) * BigInt(runs)) / 1_000n;
}
