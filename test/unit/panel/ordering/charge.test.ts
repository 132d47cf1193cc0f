import {
	amountOf,
	estimateCharge,
	moneyOf,
} from '../../../../nodes/SmmPanel/panel/ordering/charge';
import type { Service } from '../../../../nodes/SmmPanel/panel/services';

function service(rate: number | null, type = 'Default'): Service {
	return {
		service: '1',
		name: 'Followers',
		type,
		category: '',
		rate,
		min: 1,
		max: 1_000,
		refill: false,
		cancel: false,
		dripfeed: false,
	};
}

function estimate(rate: number | null, quantity: number, type?: string): number | undefined {
	const charge = estimateCharge(service(rate, type), BigInt(quantity));
	return charge === undefined ? undefined : amountOf(charge);
}

describe('estimated charges', () => {
	it.each([
		[0.27819, 1_234, 0.34328646],
		[0.9, 1_000, 0.9],
		[0.1, 3, 0.0003],
		[1.1, 100, 0.11],
		[12.5, 7, 0.0875],
		[0.00005, 10, 0.0000005],
		[0.0000001, 1_000_000, 0.0001],
		[49_999.9, 1, 49.9999],
		[3, 0, 0],
	])('rate %d for %i is exactly %d', (rate, quantity, charge) => {
		expect(estimate(rate, quantity)).toBe(charge);
	});

	it.each(['Package', 'custom_comments_package'])('of a %s is its rate', (type) => {
		expect(estimate(4.99, 10, type)).toBe(4.99);
	});

	it('is not known without a rate', () => {
		expect(estimate(null, 100)).toBeUndefined();
	});

	it('drops what is below the eighth decimal, as panels do', () => {
		expect(estimate(0.12345678, 1)).toBe(0.00012345);
	});

	it('adds up without the error of binary fractions', () => {
		const total = Array.from({ length: 1_000 }, () => moneyOf(0.1)).reduce(
			(sum, one) => sum + one,
			0n,
		);
		expect(amountOf(total)).toBe(100);
	});
});
