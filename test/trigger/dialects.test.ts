import { DIALECTS } from '../simulatedPanel/dialects';
import { SimulatedPanel } from '../simulatedPanel/server';
import { TEST_KEY } from '../support/panel';
import { PolledNode } from '../support/pollNode';

describe.each(DIALECTS)('the trigger on a panel of the family $name', (dialect) => {
	const panel = new SimulatedPanel({ dialect });
	const { books, clock } = panel;
	const { requestFormat, keyField } = dialect;

	beforeAll(async () => {
		await panel.start();
	});
	afterAll(async () => {
		await panel.stop();
	});
	beforeEach(() => {
		books.openAccount(TEST_KEY, '100');
	});

	function watch(parameters: PolledNode['parameters']): PolledNode {
		const credentials = { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat, keyField };
		return new PolledNode(credentials, parameters);
	}

	it('emits each change of a status once, whatever the unknown id beside it says', async () => {
		const orders = books.seedOrders(TEST_KEY, 3, { status: 'Pending', remains: 1_000 });
		const [first, second] = orders;
		const orderIds = [...orders.map(({ id }) => id), '999999'].join();
		const node = watch({ event: 'orderStatusChanged', idSource: 'list', orderIds });

		expect(await node.poll()).toEqual([]);
		if (first) first.fixed = { status: 'In progress', remains: 400 };
		if (second) second.fixed = { status: 'Completed', remains: 0 };
		expect(
			(await node.poll()).map(({ order, previousStatus, status }) => [
				order,
				previousStatus,
				status,
			]),
		).toEqual([
			[first?.id, 'Pending', 'In progress'],
			[second?.id, 'Pending', 'Completed'],
		]);
		expect(await node.poll()).toEqual([]);
	});

	it('emits what became of a refill, or says that the family can not tell', async () => {
		const [order] = books.seedOrders(TEST_KEY, 1);
		const refill = order && books.addRefill(order);
		const refillIds = refill?.id ?? '';
		const node = watch({ event: 'refillStatusChanged', idSource: 'list', refillIds });
		if (refill) refill.fixed = 'Pending';
		const isBroken = dialect.broken?.includes('refill_status') ?? false;
		const canTell = 'refill_status' in dialect.actions && !isBroken;
		if (!canTell) return await expect(node.poll()).rejects.toThrow(/./);

		expect(await node.poll()).toEqual([]);
		clock.advanceMinutes(10);
		if (refill) refill.fixed = 'Rejected';
		expect(await node.poll()).toEqual([
			expect.objectContaining({
				refill: refillIds,
				status: 'Rejected',
				previousStatus: 'Pending',
				isFinal: true,
			}),
		]);
	});

	it('emits a balance below the threshold and a price that changed', async () => {
		const low = watch({ event: 'balanceBelow', threshold: 50 });
		const services = watch({ event: 'serviceChanged' });
		expect([await low.poll(), await services.poll()]).toEqual([[], []]);

		books.openAccount(TEST_KEY, '12.5');
		const service = books.services.get('1');
		if (service) service.rate = '0.96';
		expect(await low.poll()).toEqual([
			expect.objectContaining({ balance: 12.5, currency: 'USD', threshold: 50 }),
		]);
		expect(await services.poll()).toEqual([
			expect.objectContaining({ change: 'rate', service: '1', rate: 0.96 }),
		]);
	});
});
