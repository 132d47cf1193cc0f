import { answer } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();

const words = '{"error":"Rate limit exceeded"}';

function seedWatched(count: number, key = TEST_KEY) {
	panel.books.openAccount(key, '100');
	const orders = panel.books.seedOrders(key, count, { status: 'Pending', remains: 1_000 });
	const node = new PolledNode(
		{ ...credentials(), apiKey: key },
		{
			event: 'orderStatusChanged',
			idSource: 'list',
			orderIds: orders.map(({ id }) => id).join(),
			options: { maxRetries: 0, parallelRequests: 1 },
		},
	);
	const complete = () => {
		for (const order of orders) order.fixed = { status: 'Completed', remains: 0 };
	};
	return { orders, node, complete };
}

describe('a panel that refuses for the rate', () => {
	it('in the middle of a round neither loses a change nor doubles one', async () => {
		const { orders, node, complete } = seedWatched(300);
		await node.poll();
		complete();
		const told: unknown[] = [];
		for (const fault of [true, true, false]) {
			if (fault) panel.faults.add({ misbehaviour: answer(429, words), times: 1 });
			for (const { order } of await node.poll().catch(() => [])) told.push(order);
		}

		expect(told.map(String).sort()).toEqual(orders.map(({ id }) => id).sort());
	});

	it('and asks for a break of a day ends each poll at once, and lets n8n wait an hour at most', async () => {
		const { node, complete } = seedWatched(200, 'key-of-a-refused-account');
		await node.poll();
		complete();
		panel.faults.add({ misbehaviour: answer(429, words, { 'Retry-After': '86400' }) });
		const startedAt = Date.now();

		await expect(node.poll()).rejects.toMatchObject({
			failure: { cause: 'rate-limited', retryAfterMs: 3_600_000 },
		});
		expect(await node.poll()).toEqual([]);
		expect(Date.now() - startedAt).toBeLessThan(5_000);
		expect(panel.requests).toHaveLength(3);
	});
});
