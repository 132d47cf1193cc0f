import { answer, silence } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();

const PENDING = { status: 'Pending', remains: 1_000 };

function seed(count: number) {
	return panel.books.seedOrders(TEST_KEY, count, PENDING);
}

function watch(orderIds: string, more: Record<string, unknown> = {}) {
	return new PolledNode(credentials(), {
		event: 'orderStatusChanged',
		idSource: 'list',
		orderIds,
		...JSON.parse(JSON.stringify(more)),
	});
}

describe('orderStatusChanged', () => {
	it('remembers at the first poll, then emits every change once', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '');

		expect(await node.poll()).toEqual([]);
		expect(await node.poll()).toEqual([]);
		if (order) order.fixed = { status: 'In progress', remains: 400 };
		expect(await node.poll()).toEqual([
			{
				event: 'orderStatusChanged',
				order: order?.id,
				status: 'In progress',
				previousStatus: 'Pending',
				isFinal: false,
				charge: 0.9,
				currency: 'USD',
				start_count: order?.startCount,
				remains: 400,
				changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			},
		]);
		expect(await node.poll()).toEqual([]);
	});

	it('knows what the first poll saw when n8n dropped what it left, as with durable cursors', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '');
		await node.poll();
		node.state = {};
		if (order) order.fixed = { status: 'Completed', remains: 0 };

		expect((await node.poll()).map(({ previousStatus }) => previousStatus)).toEqual(['Pending']);
		expect(await node.poll()).toEqual([]);
	});

	it('emits a change once when n8n lost what was stored later on', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '');
		await node.poll();
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		await node.poll();
		node.state = {};

		expect(await node.poll()).toEqual([]);
	});

	it('reports a list that has become empty once an hour, and goes on when it is not', async () => {
		const [order] = seed(1);
		const node = watch(order?.id ?? '');
		const { parameters } = node;
		await node.poll();
		node.parameters = { ...parameters, orderIds: '={{ "" }}' };
		await expect(node.poll()).rejects.toThrow("'Order IDs' has no ID in it");
		expect(await node.poll()).toEqual([]);
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		node.parameters = parameters;

		expect(await node.poll()).toHaveLength(1);
	});

	it('emits what is there at the first poll when asked to', async () => {
		const orders = seed(3);
		const node = watch(orders.map(({ id }) => id).join(), { options: { emitInitial: true } });

		expect((await node.poll()).map(({ order, previousStatus }) => [order, previousStatus])).toEqual(
			orders.map(({ id }) => [id, null]),
		);
		expect(await node.poll()).toEqual([]);
	});

	it('asks for orders with a final status no more, unless they are watched on', async () => {
		const [done] = panel.books.seedOrders(TEST_KEY, 1);
		const [open] = seed(1);
		const ids = `${done?.id},${open?.id}`;
		const node = watch(ids);
		await node.poll();
		panel.requests.length = 0;
		await node.poll();
		expect(panel.requests.map(({ fields }) => fields)).toEqual([{ order: open?.id }]);

		const watching = watch(ids, { options: { watchFinal: true } });
		await watching.poll();
		if (done) done.fixed = { status: 'In progress', remains: 5 };
		expect(await watching.poll()).toEqual([
			expect.objectContaining({ order: done?.id, previousStatus: 'Completed' }),
		]);
	});

	it('emits the wanted statuses only, and progress only when asked to', async () => {
		const [order] = seed(1);
		const id = order?.id ?? '';
		const completed = watch(id, { statuses: ['Completed'] });
		const progress = watch(id, { options: { emitProgress: true } });
		await completed.poll();
		await progress.poll();

		if (order) order.fixed = { status: 'Pending', remains: 700 };
		expect(await completed.poll()).toEqual([]);
		expect(await progress.poll()).toEqual([
			expect.objectContaining({ remains: 700, status: 'Pending' }),
		]);
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		expect(await completed.poll()).toEqual([
			expect.objectContaining({ status: 'Completed', previousStatus: 'Pending' }),
		]);
	});

	it('forgets ids taken off the list, and starts afresh with another account', async () => {
		const [order] = seed(1);
		const node = watch(`${order?.id}`);
		await node.poll();
		const [other] = seed(1);
		node.parameters = { ...node.parameters, orderIds: other?.id };
		await node.poll();
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		node.parameters = { ...node.parameters, orderIds: order?.id };
		expect((await node.poll()).map(({ previousStatus }) => previousStatus)).toEqual([null]);

		panel.books.openAccount('another-account', '1');
		node.credentials = { ...credentials(), apiKey: 'another-account' };
		await expect(node.poll()).rejects.toThrow('Incorrect order ID');
	});

	it('shows current rows in the editor without touching its memory', async () => {
		const orders = seed(2);
		const node = watch(orders.map(({ id }) => id).join());

		expect((await node.poll('manual')).map(({ order, status }) => [order, status])).toEqual(
			orders.map(({ id }) => [id, 'Pending']),
		);
		expect(node.state).toEqual({});
		await node.poll();
		const remembered = node.state;
		const [first] = orders;
		if (first) first.fixed = { status: 'Completed', remains: 0 };
		await node.poll('manual');
		expect(node.state).toEqual(remembered);
		expect(await node.poll()).toHaveLength(1);
	});
});

describe('the test button with nothing but an unknown order', () => {
	it('names it', async () => {
		await expect(watch('99999').poll('manual')).rejects.toMatchObject({
			message: 'Incorrect order ID (order 99999)',
		});
	});
});

describe('a poll that does not go well', () => {
	it.each([
		['a bad key', { apiKey: 'some-other-key' }, 'Invalid API key'],
		['a bad address', { apiUrl: 'my panel' }, "'API URL' of the credential is not a web address"],
	])('fails the activation on %s', async (_, changes, message) => {
		const node = watch('1');
		node.credentials = { ...credentials(), ...changes };

		// n8n 2.41 tries three times before it says so.
		await expect(node.activate()).rejects.toMatchObject({ message });
		await expect(node.activate()).rejects.toMatchObject({ message });
		await expect(node.activate()).rejects.toMatchObject({ message });
	});

	it('fails the activation on a failure that polls on schedule reported before', async () => {
		const [order] = seed(1);
		const node = watch(`${order?.id}`, { options: { maxRetries: 0 } });
		await node.activate();
		panel.faults.add({ misbehaviour: answer(503, '') });
		await expect(node.poll()).rejects.toThrow();
		expect(await node.poll()).toEqual([]);

		await expect(node.activate()).rejects.toMatchObject({
			message: 'The panel does not work right now (HTTP 503)',
		});
	});

	it('does not end a trigger that worked when n8n starts while the panel is down', async () => {
		const [order] = seed(1);
		const node = watch(`${order?.id}`, { options: { maxRetries: 0 } });
		await node.activate();
		panel.faults.add({ misbehaviour: answer(503, '') });

		expect(await node.poll('trigger', undefined, 'init')).toEqual([]);
		expect(await node.poll('trigger', undefined, 'leadershipChange')).toEqual([]);
		await expect(node.poll()).rejects.toThrow('HTTP 503');
	});

	it('names a list without ids', async () => {
		await expect(watch(' , ').poll()).rejects.toMatchObject({
			message: "'Order IDs' has no ID in it",
		});
	});

	it('neither blocks nor loses the others for one unknown order', async () => {
		const orders = seed(2);
		const node = watch(`${orders[0]?.id},unknown,${orders[1]?.id}`);
		await node.poll();
		for (const order of orders) order.fixed = { status: 'Completed', remains: 0 };

		expect(await node.poll()).toHaveLength(2);
	});

	it('emits what the good batches answered, and the rest at the next poll', async () => {
		const orders = seed(300);
		const node = watch(orders.map(({ id }) => id).join(), { options: { maxRetries: 0 } });
		await node.poll();
		for (const order of orders) order.fixed = { status: 'Completed', remains: 0 };
		panel.faults.add({ misbehaviour: answer(503, ''), times: 1 });

		expect(await node.poll()).toHaveLength(200);
		expect(await node.poll()).toHaveLength(100);
		expect(await node.poll()).toEqual([]);
	});

	it('fails when nothing was answered, once an hour however the words change, and loses nothing', async () => {
		const [order] = seed(1);
		const node = watch(`${order?.id}`, { options: { maxRetries: 0 } });
		await node.poll();
		panel.faults.add({ misbehaviour: answer(503, '') });

		await expect(node.poll()).rejects.toMatchObject({
			message: 'The panel does not work right now (HTTP 503)',
		});
		expect(await node.poll()).toEqual([]);
		panel.faults.clear();
		panel.faults.add({ misbehaviour: answer(500, '') });
		expect(await node.poll()).toEqual([]);
		panel.faults.clear();
		if (order) order.fixed = { status: 'Completed', remains: 0 };
		expect(await node.poll()).toHaveLength(1);
	});

	it('stops asking when its time is over, and goes on with those that waited longest', async () => {
		const orders = seed(40);
		const ids = orders.map(({ id }) => id);
		const node = watch(ids.join(), {
			options: { batchSize: 10, parallelRequests: 1, maxRetries: 0, emitInitial: true },
		});
		panel.faults.add({ misbehaviour: silence, times: 3, every: 2 });

		const seen: unknown[] = [];
		for (let polls = 0; polls < 8 && seen.length < 40; polls++) {
			seen.push(...(await node.poll('trigger', 1_000)).map(({ order }) => order));
		}
		expect([...seen].sort()).toEqual([...ids].sort());
	});

	it('lets a second poll of the same node return at once', async () => {
		const [order] = seed(1);
		const node = watch(`${order?.id}`);
		const [one, other] = await Promise.all([node.poll(), node.poll()]);

		expect([one, other]).toEqual([[], []]);
		expect(panel.requests).toHaveLength(1);
	});
});
