import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();

async function runRefill(
	operation: string,
	parameters: Record<string, string>,
	input?: Array<{ id: string }>,
) {
	return await runNode({
		credentials: credentials(),
		parameters: { resource: 'refill', operation, ...parameters },
		input,
	});
}

function completedOrders(count: number): string[] {
	return panel.books.seedOrders(TEST_KEY, count).map(({ id }) => id);
}

describe('refills', () => {
	it('are created for one order with the single form', async () => {
		const [id = ''] = completedOrders(1);
		const { outputs } = await runRefill('create', { orderId: id });

		expect(panel.requestsFor('refill').map(({ fields }) => fields)).toEqual([{ order: id }]);
		expect(jsonOf(outputs[0])).toEqual([{ order: id, refill: expect.any(String) }]);
	});

	it('are created for many orders in batches of 100, refused ones among them as failed items', async () => {
		const ids = completedOrders(149);
		const { outputs, error } = await runRefill(
			'createMany',
			{ orderIds: '={{ $json.id }}' },
			[...ids, 'x1'].map((id) => ({ id })),
		);

		expect(error).toBeUndefined();
		expect(panel.requestsFor('refill')).toHaveLength(2);
		expect(jsonOf(outputs[0]).slice(0, -1)).toEqual(
			ids.map((order) => ({ order, refill: expect.any(String) })),
		);
		expect(jsonOf(outputs[0]).at(-1)).toEqual({
			error: {
				message: 'Incorrect order ID (order x1)',
				type: 'notFound',
				order: 'x1',
				description: A_SENTENCE,
			},
		});
	});

	it('are looked up, one and many', async () => {
		const ids = completedOrders(3);
		const created = await runRefill('createMany', { orderIds: ids.join() });
		const refills = jsonOf(created.outputs[0]).map(({ refill }) => String(refill));
		panel.clock.advanceMinutes(2);

		const many = await runRefill('getMany', { refillIds: refills.join(' ') });
		const one = await runRefill('get', { refillId: refills[0] ?? '' });

		expect(jsonOf(many.outputs[0])).toEqual(
			refills.map((refill) => ({ refill, status: 'In progress', isFinal: false })),
		);
		expect(jsonOf(one.outputs[0])).toEqual([
			{ refill: refills[0], status: 'In progress', isFinal: false },
		]);
		expect(panel.requestsFor('refill_status').map(({ fields }) => fields)).toEqual([
			{ refills: refills.join() },
			{ refill: refills[0] },
		]);
	});

	it('the panel does not know stop a read, naming the refill', async () => {
		const { error } = await runRefill('get', { refillId: '999' });

		expect(error).toMatchObject({ message: 'Refill not found (refill 999)' });
	});
});
