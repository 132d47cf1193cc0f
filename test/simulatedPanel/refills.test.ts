import { TEST_KEY, usePanel } from '../support/panel';

const { panel, ask } = usePanel();

const COMPLETED = { status: 'Completed', remains: 0 };

beforeEach(() => {
	panel.books.orders.clear();
	panel.books.refills.clear();
});

/** The id of an order that is not sent, of the service with this name. */
function seed(serviceName: string, state = COMPLETED): string {
	const [order] = panel.books.seedOrders(TEST_KEY, 1, state);
	const service = [...panel.books.services.values()].find(({ name }) => name === serviceName);
	if (order === undefined || service === undefined) throw new Error(`No ${serviceName}`);
	order.service = service;
	return order.id;
}

const WITH_REFILL = 'Instagram Followers [Real]';
const WITHOUT_REFILL = 'Instagram Followers [Cheapest]';

const refill = async (order: string) => await ask({ action: 'refill', order });

const lastRefill = () => String([...panel.books.refills.keys()].at(-1));

describe('a refill', () => {
	it('is created for a completed order and answered by its id', async () => {
		const created = await refill(seed(WITH_REFILL));

		expect(created).toEqual({ refill: lastRefill() });
		expect(panel.books.refills.size).toBe(1);
	});

	it.each(['Pending', 'Processing', 'In progress', 'Partial', 'Canceled'])(
		'is refused for an order that is %s',
		async (status) => {
			const order = seed(WITH_REFILL, { status, remains: 5 });

			expect(await refill(order)).toEqual({ error: 'The order is not completed' });
			expect(panel.books.refills.size).toBe(0);
		},
	);

	it('is refused for a service without refill', async () => {
		expect(await refill(seed(WITHOUT_REFILL))).toEqual({
			error: 'Refill is disabled for this service',
		});
	});

	it('is refused for an order the panel does not know', async () => {
		expect(await refill('9')).toEqual({ error: 'Incorrect order ID' });
	});

	it('is refused while another one of the order is running', async () => {
		const order = seed(WITH_REFILL);
		await refill(order);
		panel.clock.advanceMinutes(4);
		expect(await refill(order)).toEqual({
			error: 'Refill not allowed: another one is running',
		});

		panel.clock.advanceMinutes(1);
		expect(await refill(order)).toEqual({ refill: lastRefill() });
		expect(panel.books.refills.size).toBe(2);
	});

	it('of many orders is answered for each by its id', async () => {
		const orders = [seed(WITH_REFILL), seed(WITHOUT_REFILL), seed(WITH_REFILL), 'abc'];
		const answered = await ask({ action: 'refill', orders: orders.join(',') });
		const [first, second] = [...panel.books.refills.keys()].map(Number);

		expect(answered).toEqual([
			{ order: Number(orders[0]), refill: first },
			{ order: Number(orders[1]), refill: { error: 'Refill is disabled for this service' } },
			{ order: Number(orders[2]), refill: second },
			{ order: 'abc', refill: { error: 'Incorrect order ID' } },
		]);
	});
});

describe('the status of a refill', () => {
	const statusOf = async (id: string) => await ask({ action: 'refill_status', refill: id });

	it.each([
		[0, 'Pending'],
		[1, 'In progress'],
		[4, 'In progress'],
		[5, 'Completed'],
	])('after %d minutes is %s', async (minutes, status) => {
		await refill(seed(WITH_REFILL));
		panel.clock.advanceMinutes(minutes);

		expect(await statusOf(lastRefill())).toEqual({ status });
	});

	it('is Rejected in the end for a service that does not deliver all', async () => {
		await refill(seed('Instagram Followers [Often Partial]'));
		panel.clock.advanceMinutes(5);

		expect(await statusOf(lastRefill())).toEqual({ status: 'Rejected' });
	});

	it('is what a test made of it', async () => {
		await refill(seed(WITH_REFILL));
		Object.assign(panel.books.refills.get(lastRefill()) ?? {}, { fixed: 'Refilling' });

		expect(await statusOf(lastRefill())).toEqual({ status: 'Refilling' });
	});

	it('is not known of a refill that does not exist', async () => {
		expect(await statusOf('9999')).toEqual({ error: 'Refill not found' });
	});

	it('of many is answered for each by its id', async () => {
		await refill(seed(WITH_REFILL));
		const id = lastRefill();

		expect(await ask({ action: 'refill_status', refills: `${id},9999,abc` })).toEqual([
			{ refill: Number(id), status: 'Pending' },
			{ refill: 9_999, status: { error: 'Refill not found' } },
			{ refill: 'abc', status: { error: 'Refill not found' } },
		]);
	});
});
