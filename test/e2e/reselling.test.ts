import { itemsIn, runFrom } from '../support/executions';
import { usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();

const { rest } = useRealN8n(async (n8n) => {
	await n8n.setUp(credentials());
	await n8n.addWorkflows('examples');
});

async function run(workflow: string, start: string) {
	const execution = await runFrom(rest, workflow, start);
	return async (node: string) => await itemsIn(rest, execution, node);
}

describe('the order book', () => {
	const book = async () => await run('orderbook', 'Every 15 Minutes');

	it('follows three wishes from the order to the report', async () => {
		const first = await book();
		const written = await first('Write ID or Reason');
		expect(written.map(({ key, order, note }) => [key, order, note])).toEqual([
			['B1', expect.stringMatching(/^\d+$/), ''],
			['B2', expect.stringMatching(/^\d+$/), ''],
			['B3', '', 'Quantity less than minimal 10'],
		]);
		expect(panel.requestsFor('add')).toHaveLength(3);

		const [completed, partial] = [...panel.books.orders.values()].slice(-2);
		if (!completed || !partial) throw new Error('Nothing was ordered');
		completed.fixed = { status: 'Completed', remains: 0 };
		partial.fixed = { status: 'Partial', remains: 100 };
		const second = await book();
		expect(panel.requestsFor('add')).toHaveLength(3);
		expect(
			(await second('Write Status')).map(({ key, status, remains }) => [key, status, remains]),
		).toEqual([
			['B1', 'Completed', 0],
			['B2', 'Partial', 100],
		]);
		expect(await second('Write Refill')).toMatchObject([
			{ key: 'B1', refill: expect.stringMatching(/^asked, refill \d+$/) },
		]);
		const report = await second('Report');
		expect(report).toEqual([
			// 0.90 × 0.1 + 0.14 × 0.15: the panel gives back what a partial order did not deliver.
			{ client: 'Anna', orders: 2, revenue: 2.5, cost: 0.111, profit: 2.389 },
		]);

		const third = await book();
		expect(await third('Changed Statuses')).toEqual([]);
		expect(panel.requestsFor('refill')).toHaveLength(1);
		expect(await third('Report')).toEqual(report);
	});
});

describe('the catalogue with markup', () => {
	const sync = async () => {
		const items = await run('cataloguewithmarkup', 'Every Six Hours');
		return { written: await items('Write Rows'), gone: await items('Mark as Gone') };
	};

	it('writes each service with its price, rounded up to cents', async () => {
		const { written, gone } = await sync();

		expect(written).toHaveLength(panel.books.services.size);
		expect(written.find(({ service }) => service === '2')).toMatchObject({
			name: 'Instagram Followers [Cheapest]',
			// 0.32 × 1.3 × 0.92 = 0.38272
			price: '0.39',
			min: 10,
			max: 100_000,
			state: 'offered',
		});
		expect(gone).toEqual([]);
	});

	it('writes nothing while nothing changes, and then only what did', async () => {
		expect(await sync()).toEqual({ written: [], gone: [] });

		const { services } = panel.books;
		const [first, second, third] = [...services.values()];
		if (!first || !second || !third) throw new Error('The catalogue is empty');
		first.rate = '2';
		services.delete(second.id);
		services.set('9001', { ...third, id: '9001', name: 'New at the panel' });
		const { written, gone } = await sync();
		expect(written.map(({ service, price, state }) => [service, price, state])).toEqual([
			[first.id, '2.40', 'offered'],
			['9001', expect.any(String), 'offered'],
		]);
		expect(gone.map(({ service, state }) => [service, state])).toEqual([[second.id, 'gone']]);

		services.set(second.id, second);
		const back = await sync();
		expect(back.written.map(({ service, state }) => [service, state])).toEqual([
			[second.id, 'offered'],
		]);
		expect(back.gone).toEqual([]);
	});
});
