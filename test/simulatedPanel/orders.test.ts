import { TEST_KEY, usePanel } from '../support/panel';

const { panel, ask } = usePanel();

const COMPLETES = '1';
const ENDS_PARTIAL = '4';
const IS_CANCELED = '5';
const SUBSCRIPTION = '9';

beforeEach(() => {
	panel.books.orders.clear();
});

/** The id of a new order of 1000. */
async function place(service: string): Promise<string> {
	const link = 'https://instagram.com/abc';
	const subscription = { username: 'abc', min: '10', max: '20', delay: '0' };
	await ask({ action: 'add', service, link, quantity: '1000', ...subscription });
	return String([...panel.books.orders.keys()].at(-1));
}

const statusOf = async (order: string) => await ask({ action: 'status', order });

const balance = async () => await ask({ action: 'balance' });

describe('an order', () => {
	it.each([
		[0, 'Pending', '1000'],
		[1, 'Processing', '1000'],
		[2, 'In progress', '1000'],
		[6, 'In progress', '500'],
		[9, 'In progress', '125'],
		[10, 'Completed', '0'],
		[10_000, 'Completed', '0'],
	])('after %d minutes is %s with %s to go', async (minutes, status, remains) => {
		const order = await place(COMPLETES);
		panel.clock.advanceMinutes(minutes);

		expect(await statusOf(order)).toEqual({
			charge: '0.9',
			start_count: expect.stringMatching(/^\d+$/),
			status,
			remains,
			currency: 'USD',
		});
		expect(await balance()).toMatchObject({ balance: '99.94292' });
	});

	it.each([
		['Pending', 0, '1000', '0.277', '100.56592'],
		['In progress', 6, '600', '0.277', '100.56592'],
		['Partial', 10, '200', '0.2216', '100.62132'],
	])(
		'that ends partial is %s after %d minutes, and what is missing is paid back',
		async (status, minutes, remains, charge, left) => {
			const order = await place(ENDS_PARTIAL);
			panel.clock.advanceMinutes(minutes);

			expect(await statusOf(order)).toMatchObject({ status, remains, charge });
			expect(await balance()).toMatchObject({ balance: left });
		},
	);

	it.each([
		['Pending', 0, '0.21', '100.63292'],
		['Processing', 1, '0.21', '100.63292'],
		['Canceled', 2, '0', '100.84292'],
	])(
		'the panel cancels is %s after %d minutes, and is paid back',
		async (status, minutes, charge, left) => {
			const order = await place(IS_CANCELED);
			panel.clock.advanceMinutes(minutes);

			expect(await statusOf(order)).toMatchObject({ status, charge, remains: '1000' });
			expect(await balance()).toMatchObject({ balance: left });
		},
	);

	it('is paid back once however often it is looked at', async () => {
		const order = await place(IS_CANCELED);
		panel.clock.advanceMinutes(2);
		await statusOf(order);
		await statusOf(order);
		panel.clock.advanceMinutes(60);
		await statusOf(order);

		expect(await balance()).toMatchObject({ balance: '100.84292' });
	});

	it.each([
		[0, 'Active'],
		[9, 'Active'],
		[10, 'Completed'],
	])('for a subscription is, after %d minutes, %s', async (minutes, status) => {
		const order = await place(SUBSCRIPTION);
		panel.clock.advanceMinutes(minutes);

		expect(await statusOf(order)).toMatchObject({ status, charge: '0', remains: '0' });
	});

	it('stays in a state that a test gave it', async () => {
		const state = { status: 'Refunded', remains: 250 };
		const [order] = panel.books.seedOrders(TEST_KEY, 1, state);
		panel.clock.advanceMinutes(60);

		expect(await statusOf(String(order?.id))).toMatchObject({
			status: 'Refunded',
			remains: '250',
			charge: '0.675',
		});
	});
});

describe('a cancellation', () => {
	it('comes true a minute after it was asked for, and what is missing is paid back', async () => {
		const orders = await place(COMPLETES);
		panel.clock.advanceMinutes(6);
		await ask({ action: 'cancel', orders });

		expect(await statusOf(orders)).toMatchObject({ status: 'In progress', remains: '500' });
		panel.clock.advanceMinutes(1);
		expect(await statusOf(orders)).toMatchObject({
			status: 'Canceled',
			remains: '500',
			charge: '0.45',
		});
		expect(await balance()).toMatchObject({ balance: '100.39292' });
	});

	it('is not put off by asking again', async () => {
		const orders = await place(COMPLETES);
		await ask({ action: 'cancel', orders });
		panel.clock.advanceMinutes(0.5);
		await ask({ action: 'cancel', orders });
		panel.clock.advanceMinutes(0.5);

		expect(await statusOf(orders)).toMatchObject({ status: 'Canceled' });
	});

	it('frees the link', async () => {
		await ask({ action: 'cancel', orders: await place(COMPLETES) });
		panel.clock.advanceMinutes(1);
		await place(COMPLETES);

		expect(panel.books.orders.size).toBe(2);
	});
});
