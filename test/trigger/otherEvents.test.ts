import { moneyOf } from '../simulatedPanel/money';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();

describe('refillStatusChanged', () => {
	it('emits every change of a refill once', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1);
		if (order === undefined) throw new Error('No order');
		const refill = panel.books.addRefill(order);
		const node = new PolledNode(credentials(), {
			event: 'refillStatusChanged',
			idSource: 'list',
			refillIds: refill.id,
		});
		expect(await node.poll()).toEqual([]);
		panel.clock.advanceMinutes(10);

		expect(await node.poll()).toEqual([
			{
				event: 'refillStatusChanged',
				refill: refill.id,
				status: 'Completed',
				previousStatus: 'Pending',
				isFinal: true,
				changedAt: expect.any(String),
			},
		]);
		expect(await node.poll()).toEqual([]);
	});
});

describe('balanceBelow', () => {
	it('emits once below the threshold, and again only after it was above', async () => {
		const node = new PolledNode(credentials(), { event: 'balanceBelow', threshold: 50 });
		const balances = ['100', '49.5', '30', '60', '50', '10'];
		const emitted: unknown[] = [];
		for (const balance of balances) {
			const account = panel.books.accounts.get(TEST_KEY);
			if (account) account.balance = moneyOf(balance);
			emitted.push((await node.poll()).map((item) => item.balance));
		}

		expect(emitted).toEqual([[], [49.5], [], [], [], [10]]);
	});

	it('is silent at the first poll, unless the initial state is wanted', async () => {
		const quiet = new PolledNode(credentials(), { event: 'balanceBelow', threshold: 500 });
		const loud = new PolledNode(credentials(), {
			event: 'balanceBelow',
			threshold: 500,
			options: { emitInitial: true },
		});

		expect(await quiet.poll()).toEqual([]);
		expect(await loud.poll()).toEqual([
			{
				event: 'balanceBelow',
				balance: 100.84292,
				currency: 'USD',
				threshold: 500,
				changedAt: expect.any(String),
			},
		]);
	});
});

describe('serviceChanged', () => {
	it('emits what was added, removed or changed, with what it was before', async () => {
		const node = new PolledNode(credentials(), { event: 'serviceChanged' });
		expect(await node.poll()).toEqual([]);
		const first = panel.books.services.get('1');
		const third = panel.books.services.get('3');
		if (first === undefined || third === undefined) throw new Error('No service');
		panel.books.services.set('1', { ...first, rate: '1.25', max: 20_000 });
		panel.books.services.delete('2');
		panel.books.services.set('999', { ...third, id: '999', name: 'New one' });

		expect(
			(await node.poll()).map(({ change, service, rate, previous }) => ({
				change,
				service,
				rate,
				previous,
			})),
		).toEqual([
			{
				change: 'rate',
				service: '1',
				rate: 1.25,
				previous: expect.objectContaining({ rate: 0.9 }),
			},
			{
				change: 'limits',
				service: '1',
				rate: 1.25,
				previous: expect.objectContaining({ max: 10_000 }),
			},
			{ change: 'added', service: '999', rate: 1.15, previous: null },
		]);
		expect(await node.poll()).toEqual([
			expect.objectContaining({
				change: 'removed',
				service: '2',
				name: 'Instagram Followers [Cheapest]',
				rate: 0.32,
				previous: expect.objectContaining({ service: '2' }),
			}),
		]);
		expect(await node.poll()).toEqual([]);
	});
});
