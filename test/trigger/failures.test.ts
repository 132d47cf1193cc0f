import { sleep } from 'n8n-workflow';

import { answer } from '../simulatedPanel/faults';
import { useListServer } from '../support/listServer';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();
const lists = useListServer();

function seed(count: number) {
	return panel.books.seedOrders(TEST_KEY, count, { status: 'Pending', remains: 10 });
}

function watchUrl(options: Record<string, number> = { maxRetries: 0 }) {
	return new PolledNode(credentials(), {
		event: 'orderStatusChanged',
		idSource: 'url',
		listUrl: lists.url,
		options,
	});
}

/** How many of so many polls failed. */
async function failedOf(node: PolledNode, polls: number, before: (poll: number) => void) {
	let failed = 0;
	for (let poll = 0; poll < polls; poll++) {
		before(poll);
		await node.poll().catch(() => failed++);
	}
	return failed;
}

describe('failures of polls', () => {
	it('that take turns are told once', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		await node.poll();
		const failed = await failedOf(node, 12, (poll) => {
			panel.faults.clear();
			const words = `Database error ${poll} occurred`;
			panel.faults.add({ misbehaviour: answer(500 + (poll % 3), poll % 2 ? '' : words) });
		});

		expect(failed).toBe(1);
	});

	it('that come and go are told once an hour', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		await node.poll();
		const failed = await failedOf(node, 10, (poll) => {
			panel.faults.clear();
			if (poll % 2 === 0) panel.faults.add({ misbehaviour: answer(503, '') });
		});

		expect(failed).toBe(1);
	});

	it('of the list are told even when every poll has something to emit', async () => {
		const orders = seed(8);
		lists.text = orders.map(({ id }) => id).join('\n');
		const node = watchUrl();
		await node.poll();
		lists.status = 500;
		const emitted: unknown[] = [];
		const failures: unknown[] = [];
		for (const order of orders) {
			order.fixed = { status: 'Completed', remains: 0 };
			const items = await node.poll().catch((error: Error) => failures.push(error.message));
			if (Array.isArray(items)) emitted.push(...items.map((item) => item.order));
		}
		emitted.push(...(await node.poll()).map((item) => item.order));

		expect(failures).toEqual(["The list at 'List URL' could not be loaded: HTTP 500"]);
		expect([...emitted].sort()).toEqual(orders.map(({ id }) => id).sort());
	});

	it('of an expression say that a trigger has no input item', async () => {
		const node = new PolledNode(credentials(), {
			event: 'orderStatusChanged',
			idSource: 'list',
			orderIds: '={{ $("Nowhere").item.json.order }}',
		});
		await expect(node.poll()).rejects.toMatchObject({
			description: expect.stringContaining('A trigger has no input item'),
		});
		node.parameters = { ...node.parameters, orderIds: '={{ $json.order }}' };
		await expect(node.poll('manual')).rejects.toMatchObject({
			description: expect.stringContaining('A trigger has no input item'),
		});
	});
});

describe('a list that can not be loaded', () => {
	it.each([
		['http://list.invalid/orders.csv', /its host name is not known$/],
		['http://127.0.0.1:9/orders.csv', /the connection was refused$/],
	])('from %s says why', async (listUrl, message) => {
		const node = watchUrl();
		node.parameters = { ...node.parameters, listUrl };
		await expect(node.poll()).rejects.toMatchObject({ message: expect.stringMatching(message) });
	});

	it('says what a server says', async () => {
		lists.status = 404;
		lists.text = '{"code":404,"message":"The webhook is not registered"}';
		await expect(watchUrl().poll()).rejects.toMatchObject({
			message:
				'The list at \'List URL\' could not be loaded: HTTP 404 ("The webhook is not registered")',
		});
	});

	it('or has become a page leaves the last good one in force', async () => {
		const [order] = seed(1);
		lists.text = order?.id ?? '';
		const node = watchUrl();
		await node.poll();
		lists.text = '<html><title>Sign in</title></html>';
		await expect(node.poll()).rejects.toMatchObject({
			message: 'What is at \'List URL\' is no list of order IDs, but a web page ("Sign in")',
		});
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		expect(await node.poll()).toHaveLength(1);
	});
});

describe('a refused key', () => {
	const refused = () => ({ ...credentials(), apiKey: `wrong-key-${Math.random()}` });

	it('is sent twice by publishing, which fails every time', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		node.credentials = refused();
		for (let attempts = 0; attempts < 5; attempts++)
			await expect(node.activate()).rejects.toMatchObject({ message: 'Invalid API key' });

		expect(panel.requests).toHaveLength(2);
	});

	it('is sent once an hour afterwards, and n8n is told that the credential is invalid', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		await node.poll();
		node.credentials = refused();
		panel.requests.length = 0;
		await expect(node.poll()).rejects.toMatchObject({ failure: { cause: 'credential-invalid' } });
		for (let polls = 0; polls < 5; polls++) expect(await node.poll()).toEqual([]);
		expect(panel.requests).toHaveLength(1);

		node.credentials = credentials();
		expect(await node.poll()).toEqual([]);
		expect(panel.requests).toHaveLength(2);
	});

	it('never publishes anew, even before a poll on schedule', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		await node.activate();
		node.credentials = refused();
		// n8n 2.41 tries again after a second, each time in a new context with the mode `update`.
		for (let attempts = 0; attempts < 3; attempts++) {
			await expect(node.poll('trigger', 300_000)).rejects.toThrow('Invalid API key');
			await sleep(1_000);
		}
	});

	it('never publishes anew, even after polls with durable cursors told of it', async () => {
		lists.text = seed(1)[0]?.id ?? '';
		const node = watchUrl();
		await node.activate();
		node.credentials = refused();
		await expect(node.poll('trigger', 36_000)).rejects.toThrow('Invalid API key');
		expect(await node.poll('trigger', 36_000)).toEqual([]);

		for (let attempts = 0; attempts < 3; attempts++)
			await expect(node.poll('trigger', 300_000)).rejects.toThrow('Invalid API key');
	});
});
