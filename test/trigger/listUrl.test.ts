import fastify from 'fastify';

import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();
const lists = fastify({ forceCloseConnections: true });
let list = { status: 200, text: '' };
const seen: string[] = [];
let url = '';

beforeAll(async () => {
	lists.get('/list', async ({ headers, url: path }, reply) => {
		seen.push(JSON.stringify(headers) + path);
		await reply.status(list.status).send(list.text);
	});
	url = `${await lists.listen({ host: '127.0.0.1', port: 0 })}/list`;
});

afterAll(async () => {
	await lists.close();
});

function watchUrl(more: Record<string, string> = {}) {
	return new PolledNode(credentials(), {
		event: 'orderStatusChanged',
		idSource: 'url',
		listUrl: url,
		...more,
	});
}

describe('a list of ids from an address', () => {
	it('is watched as it changes, and never sees the key', async () => {
		const orders = panel.books.seedOrders(TEST_KEY, 2, { status: 'Pending', remains: 10 });
		list = { status: 200, text: orders[0]?.id ?? '' };
		const node = watchUrl();
		await node.poll();
		list.text = orders.map(({ id }) => id).join('\n');
		await node.poll();
		for (const order of orders) order.fixed = { status: 'Completed', remains: 0 };

		expect((await node.poll()).map(({ order }) => order)).toEqual(orders.map(({ id }) => id));
		expect(seen.length).toBeGreaterThan(2);
		expect(seen.join()).not.toContain(TEST_KEY);
	});

	it('that fails to load leaves the last good one in force, and is reported once an hour', async () => {
		const [order] = panel.books.seedOrders(TEST_KEY, 1, { status: 'Pending', remains: 10 });
		list = { status: 200, text: order?.id ?? '' };
		const node = watchUrl();
		await node.poll();
		list = { status: 500, text: '' };

		await expect(node.poll()).rejects.toMatchObject({
			message: "The list at 'List URL' could not be loaded: HTTP 500",
		});
		expect(await node.poll()).toEqual([]);
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		expect(await node.poll()).toEqual([expect.objectContaining({ order: order?.id })]);
	});

	it('fails the activation when it can not be loaded at all', async () => {
		list = { status: 404, text: '' };
		await expect(watchUrl().poll()).rejects.toMatchObject({
			message: "The list at 'List URL' could not be loaded: HTTP 404",
		});
		await expect(watchUrl({ listUrl: 'my list' }).poll()).rejects.toMatchObject({
			message: "'List URL' is not a web address",
		});
	});

	it('is refused when it is endless', async () => {
		list = { status: 200, text: '1\n'.repeat(6_000_000) };
		await expect(watchUrl().poll()).rejects.toMatchObject({
			message: "The list at 'List URL' is larger than 10 MB",
		});
	});
});
