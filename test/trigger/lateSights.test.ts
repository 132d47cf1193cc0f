import { TEST_KEY, usePanel } from '../support/panel';
import { useListServer } from '../support/listServer';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();
const lists = useListServer();

function seed(count: number, status = 'Pending') {
	return panel.books.seedOrders(TEST_KEY, count, { status, remains: 10 });
}

function watchUrl(more: Record<string, string> = {}) {
	return new PolledNode(credentials(), {
		event: 'orderStatusChanged',
		idSource: 'url',
		listUrl: lists.url,
		...more,
	});
}

describe('an order that joins the list', () => {
	it('and has ended at its first sight starts the workflow, with the other columns of its row', async () => {
		const [open] = seed(1);
		const [quick] = seed(1, 'Completed');
		lists.text = `Order ID;Customer\n${open?.id};Ann`;
		const node = watchUrl();
		expect(await node.poll()).toEqual([]);
		lists.text += `\n${quick?.id};Bob`;

		expect(await node.poll()).toEqual([
			expect.objectContaining({
				order: quick?.id,
				status: 'Completed',
				previousStatus: null,
				row: { Customer: 'Bob' },
			}),
		]);
		expect(await node.poll()).toEqual([]);
		if (open) open.fixed = { status: 'Canceled', remains: 10 };
		expect(await node.poll()).toEqual([
			expect.objectContaining({
				order: open?.id,
				previousStatus: 'Pending',
				row: { Customer: 'Ann' },
			}),
		]);
	});

	it('and that the panel did not know at first is told when it has ended', async () => {
		const [open, late] = seed(2);
		if (late) panel.books.orders.delete(late.id);
		lists.text = `${open?.id}\n${late?.id}`;
		const node = watchUrl();
		await node.poll();
		if (late)
			panel.books.orders.set(
				late.id,
				Object.assign(late, { fixed: { status: 'Partial', remains: 1 } }),
			);

		expect(await node.poll()).toEqual([
			expect.objectContaining({ order: late?.id, status: 'Partial', previousStatus: null }),
		]);
	});

	it('at another address keeps what is known of those that stay', async () => {
		const [order] = seed(1);
		lists.text = order?.id ?? '';
		const node = watchUrl();
		await node.poll();
		node.parameters = { ...node.parameters, listUrl: `${lists.url}?of=may` };
		if (order) order.fixed = { status: 'Completed', remains: 0 };

		expect(await node.poll()).toEqual([expect.objectContaining({ previousStatus: 'Pending' })]);
	});
});

describe('the wanted statuses', () => {
	it.each(['completed', 'COMPLETED', 'Complete'])(
		'may be written as %s by an expression',
		async (word) => {
			const [order] = seed(1);
			lists.text = order?.id ?? '';
			const node = watchUrl({ statuses: `={{ ["${word}"] }}` });
			await node.poll();
			if (order) order.fixed = { status: 'Completed', remains: 0 };

			expect(await node.poll()).toHaveLength(1);
		},
	);
});

describe('orders the panel does not know', () => {
	it('are asked rarely after three polls, and told when it knows them', async () => {
		const [open, late] = seed(2);
		if (late) panel.books.orders.delete(late.id);
		lists.text = `${open?.id}\n${late?.id}`;
		const node = watchUrl();
		for (let polls = 0; polls < 4; polls++) await node.poll();
		panel.requests.length = 0;
		for (let polls = 0; polls < 30; polls++) await node.poll();
		const asked = panel.requests.filter(({ fields }) =>
			`${fields.order},${fields.orders}`.split(',').includes(late?.id ?? ''),
		);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.length).toBeLessThan(3);

		if (late)
			panel.books.orders.set(
				late.id,
				Object.assign(late, { fixed: { status: 'Completed', remains: 0 } }),
			);
		const items = [];
		for (let polls = 0; polls < 31; polls++) items.push(...(await node.poll()));
		expect(items).toEqual([expect.objectContaining({ order: late?.id, previousStatus: null })]);
	});

	it('fail the poll once an hour where there are no others', async () => {
		lists.text = '99998\n99999';
		const node = watchUrl();
		expect(await node.activate()).toEqual([]);

		await expect(node.poll()).rejects.toMatchObject({
			message:
				'The panel knows none of the 2 order IDs that are watched: Incorrect order ID (order 99998)',
		});
		for (let polls = 0; polls < 5; polls++) expect(await node.poll()).toEqual([]);
	});

	it('are counted by the test button', async () => {
		const [order] = seed(1);
		lists.text = `${order?.id}\n99998`;
		expect(await watchUrl().poll('manual')).toEqual([
			expect.objectContaining({
				order: order?.id,
				sample: { idsRead: 2, idsAsked: 2, idsKnown: 1 },
			}),
		]);
		lists.text = '99998\n99999';
		await expect(watchUrl().poll('manual')).rejects.toMatchObject({
			message:
				'The panel knows none of the 2 order IDs that were read: Incorrect order ID (order 99998)',
		});
	});
});
