import { sleep } from 'n8n-workflow';

import { answer, reset, silence } from '../simulatedPanel/faults';
import { useListServer } from '../support/listServer';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();
const lists = useListServer();

function seed(count: number) {
	return panel.books.seedOrders(TEST_KEY, count, { status: 'Pending', remains: 1_000 });
}

function watch(orderIds: string, options: Record<string, number | boolean> = {}) {
	return new PolledNode(credentials(), {
		event: 'orderStatusChanged',
		idSource: 'list',
		orderIds,
		options,
	});
}

describe('a list longer than a poll', () => {
	it('moves on at every poll at the pace that is set, until all were asked', async () => {
		const ids = seed(40).map(({ id }) => id);
		const options = { batchSize: 2, maxRequestsPerSecond: 10, emitInitial: true };
		const node = watch(ids.join(), options);
		const counts: number[] = [];
		const seen = new Set<unknown>();
		for (let polls = 0; polls < 8 && seen.size < 40; polls++) {
			const items = await node.poll('trigger', 700);
			counts.push(items.length);
			for (const { order } of items) seen.add(order);
		}

		expect(seen.size).toBe(40);
		expect(counts.filter((count) => count === 0)).toEqual([]);
	});

	it('is asked for even when reading it took nearly all the time', async () => {
		const [order] = seed(1);
		lists.text = order?.id ?? '';
		lists.answerAfterMs = 500;
		const node = new PolledNode(credentials(), {
			event: 'orderStatusChanged',
			idSource: 'url',
			listUrl: lists.url,
			options: { emitInitial: true },
		});

		expect(await node.poll('trigger', 1_000)).toHaveLength(1);
	});

	it('of a panel that answers late is asked for, whatever its timeout: a request may use all the time', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '', { timeout: 600, emitInitial: true });
		panel.faults.add({ misbehaviour: { kind: 'late', ms: 700 }, moment: 'after' });

		expect(await node.poll('trigger', 1_000)).toHaveLength(1);
	});
});

describe('a panel that is dead', () => {
	it.each([
		['cuts connections', reset],
		['answers HTTP 502', answer(502, 'Bad gateway')],
	])('that %s costs a poll a few requests', async (_, misbehaviour) => {
		const ids = seed(40).map(({ id }) => id);
		const node = watch(ids.join(), { batchSize: 1, maxRetries: 0 });
		await node.poll();
		panel.faults.add({ misbehaviour });
		panel.requests.length = 0;

		await expect(node.poll()).rejects.toThrow();
		expect(panel.requests.length).toBeLessThan(9);
	});

	it('fails the poll in its own words, and is told as passing', async () => {
		const ids = seed(40).map(({ id }) => id);
		const node = watch(ids.join(), { batchSize: 1 });
		await node.poll();
		panel.faults.add({ misbehaviour: silence });

		await expect(node.poll('trigger', 600)).rejects.toMatchObject({
			message: expect.stringMatching(/^The panel did not answer /),
			failure: { cause: 'temporarily-unavailable' },
		});
	});
});

describe('the first poll', () => {
	it('of a panel that hangs ends in time and leaves the trigger alive', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '', { emitInitial: true });
		panel.faults.add({ misbehaviour: silence });
		const startedAt = Date.now();
		expect(await node.poll('trigger', 1_500, 'activate')).toEqual([]);
		expect(Date.now() - startedAt).toBeLessThan(2_500);
		expect(await node.poll('trigger', 1_500, 'init')).toEqual([]);
		panel.faults.clear();

		expect(await node.poll()).toHaveLength(1);
	});

	it('of a list that hangs leaves the trigger alive', async () => {
		const [order] = seed(1);
		lists.text = order?.id ?? '';
		lists.answerAfterMs = 1_500;
		const node = new PolledNode(credentials(), {
			event: 'orderStatusChanged',
			idSource: 'url',
			listUrl: lists.url,
			options: { emitInitial: true },
		});
		expect(await node.poll('trigger', 1_000, 'activate')).toEqual([]);
		lists.answerAfterMs = 0;

		expect(await node.poll()).toHaveLength(1);
	});

	it('emits nothing for orders it did not reach, however they are at the next one', async () => {
		const orders = seed(6);
		for (const order of orders) order.fixed = { status: 'Completed', remains: 0 };
		const node = watch(orders.map(({ id }) => id).join(), { batchSize: 2, parallelRequests: 1 });
		panel.faults.add({ misbehaviour: { kind: 'late', ms: 500 }, moment: 'after' });
		await node.poll('trigger', 1_000, 'activate');
		panel.faults.clear();

		expect(panel.requests.length).toBeLessThan(3);
		expect(await node.poll()).toEqual([]);
		await sleep(10);
		expect(await node.poll()).toEqual([]);
	});
});
