import { usePanel, TEST_KEY } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

describe('order:getMany', () => {
	it('asks 500 items with one order each in exactly 5 requests and answers in their order', async () => {
		const orders = panel.books.seedOrders(TEST_KEY, 500);
		const input = orders.map(({ id }, index) => ({ id, row: index })).reverse();

		const { outputs } = await runNode({
			credentials: credentials(),
			parameters: { resource: 'order', operation: 'getMany', orderIds: '={{ $json.id }}' },
			input,
		});

		expect(panel.requestsFor('status')).toHaveLength(5);
		expect(jsonOf(outputs[0]).map(({ order }) => order)).toEqual(input.map(({ id }) => id));
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			input.map((_, item) => ({ item })),
		);
	});

	it('sends unknown orders to the error output with their input row merged in', async () => {
		const orders = panel.books.seedOrders(TEST_KEY, 950);
		const input = [
			...orders.map(({ id }) => id),
			...Array.from({ length: 50 }, (_, index) => `9${index}`),
		]
			.map((id, row) => ({ id, row }))
			.sort((one, other) => (one.row % 20) - (other.row % 20));

		const { outputs } = await runNode({
			credentials: credentials(),
			parameters: { resource: 'order', operation: 'getMany', orderIds: '={{ $json.id }}' },
			input,
			onError: 'continueErrorOutput',
		});

		const unknown = input.filter(({ row }) => row >= 950);
		expect(outputs[0]).toHaveLength(950);
		expect(jsonOf(outputs[1])).toEqual(
			unknown.map((row) => ({
				...row,
				error: { message: `Incorrect order ID (order ${row.id})`, type: 'notFound', order: row.id },
			})),
		);
		expect(panel.requestsFor('status')).toHaveLength(10);
	});
});
