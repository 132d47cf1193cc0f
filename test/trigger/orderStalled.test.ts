import { sleep } from 'n8n-workflow';

import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();

describe('orderStalled', () => {
	it('emits an order that has not moved for so long, once, and again after it moved', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1, { status: 'Pending', remains: 90 });
		const node = new PolledNode(credentials(), {
			event: 'orderStalled',
			idSource: 'list',
			orderIds: order?.id ?? '',
			stalledAfter: 0.0003,
		});
		const firstSeen = Date.now();
		expect(await node.poll()).toEqual([]);
		await sleep(1_100);
		const [item] = await node.poll();
		expect(item).toEqual({
			event: 'orderStalled',
			order: order?.id,
			status: 'Pending',
			isFinal: false,
			charge: expect.any(Number),
			currency: 'USD',
			start_count: order?.startCount,
			remains: 90,
			since: expect.any(String),
			changedAt: expect.any(String),
		});
		expect(Math.abs(Date.parse(String(item?.since)) - firstSeen)).toBeLessThan(1_500);
		expect(await node.poll()).toEqual([]);

		if (order) order.fixed = { status: 'Pending', remains: 80 };
		expect(await node.poll()).toEqual([]);
		await sleep(1_100);
		expect(await node.poll()).toHaveLength(1);
	});
});
