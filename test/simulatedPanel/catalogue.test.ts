import { SERVICE_TYPES } from '../../nodes/SmmPanel/panel/ordering/orderTypes';
import { TEST_KEY, usePanel } from '../support/panel';
import { createCatalogue } from './catalogue';

const { panel, ask } = usePanel();

const CATALOGUE = createCatalogue();

describe('the catalogue', () => {
	it('is sold as a list of services in the shape of PerfectPanel', async () => {
		expect(await ask({ action: 'services' })).toEqual(
			CATALOGUE.map(({ id, name, type, category, rate, min, max, refill, cancel, dripfeed }) => ({
				service: Number(id),
				name,
				type,
				category,
				rate,
				min: String(min),
				max: String(max),
				refill,
				cancel,
				dripfeed,
			})),
		);
	});

	it('has at least 60 services, each with its own id and name', () => {
		expect(CATALOGUE.length).toBeGreaterThanOrEqual(60);
		expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
		expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length);
	});

	it('has every type of service', () => {
		expect([...new Set(CATALOGUE.map(({ type }) => type))].sort()).toEqual(
			[...SERVICE_TYPES].sort(),
		);
		expect(SERVICE_TYPES).toHaveLength(17);
	});

	it('has several categories with several services each', () => {
		const categories = CATALOGUE.map(({ category }) => category);

		expect(new Set(categories).size).toBeGreaterThanOrEqual(5);
		for (const category of categories)
			expect(categories.filter((other) => other === category).length).toBeGreaterThan(1);
	});

	it.each<'refill' | 'cancel' | 'dripfeed'>(['refill', 'cancel', 'dripfeed'])(
		'has services with and without %s',
		(flag) => {
			expect(new Set(CATALOGUE.map((service) => service[flag]))).toEqual(new Set([true, false]));
		},
	);

	it('has services that complete, end partial and are canceled', () => {
		expect(new Set(CATALOGUE.map(({ course }) => course))).toEqual(
			new Set(['completes', 'endsPartial', 'isCanceled']),
		);
	});

	it('has limits and prices an order can meet', () => {
		for (const { min, max, rate } of CATALOGUE) {
			expect(min).toBeGreaterThan(0);
			expect(max).toBeGreaterThanOrEqual(min);
			expect(Number(rate)).toBeGreaterThan(0);
		}
	});
});

describe('the balance', () => {
	it('is text to the last digit beside its currency', async () => {
		panel.books.openAccount(TEST_KEY, '100.84292', 'EUR');

		expect(await ask({ action: 'balance' })).toEqual({ balance: '100.84292', currency: 'EUR' });
	});

	it.each([
		['0', '0'],
		['0.00000001', '0.00000001'],
		['1000', '1000'],
		['12.50', '12.5'],
	])('of %s is printed as %s', async (balance, printed) => {
		panel.books.openAccount(TEST_KEY, balance);

		expect(await ask({ action: 'balance' })).toMatchObject({ balance: printed });
	});
});
