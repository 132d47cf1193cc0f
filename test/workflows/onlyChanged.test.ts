import { answer } from '../simulatedPanel/faults';
import type { Order } from '../simulatedPanel/orders';
import { TEST_KEY, usePanel } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { createRandom } from '../support/random';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';

const { panel, credentials } = usePanel();
const processedData = useProcessedData();

/** One execution of a schedule: a sheet with one order a row, asked for what changed. */
async function execute(orders: Order[], more: Partial<NodeRunOptions> = {}) {
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'getMany',
			orderIds: '={{ $json.id }}',
			onlyChanged: true,
		},
		input: orders.map(({ id }) => ({ id })),
		...more,
	});
}

async function changesOf(orders: Order[], more: Partial<NodeRunOptions> = {}) {
	const { outputs } = await execute(orders, more);
	return jsonOf(outputs[0]).map(({ order, status, previousStatus }) => [
		order,
		status,
		previousStatus,
	]);
}

function seed(count: number, status = 'Pending'): Order[] {
	return panel.books.seedOrders(TEST_KEY, count, { status, remains: 10 });
}

function setStatus(order: Order | undefined, status: string): void {
	if (order) order.fixed = { status, remains: 10 };
}

describe('order:getMany with onlyChanged', () => {
	it('returns all orders at first sight and then those whose status changed, paired to their rows', async () => {
		const orders = seed(250);
		const first = await execute(orders);
		setStatus(orders[3], 'Completed');
		setStatus(orders[249], 'Partial');
		const second = await execute(orders);

		expect(first.outputs[0]).toHaveLength(250);
		expect(jsonOf(first.outputs[0]).some((item) => 'previousStatus' in item)).toBe(false);
		expect(second.outputs[0]).toEqual([
			{
				json: expect.objectContaining({
					order: orders[3]?.id,
					status: 'Completed',
					isFinal: true,
					previousStatus: 'Pending',
				}),
				pairedItem: { item: 3 },
			},
			{
				json: expect.objectContaining({ order: orders[249]?.id, previousStatus: 'Pending' }),
				pairedItem: { item: 249 },
			},
		]);
		expect(panel.requestsFor('status')).toHaveLength(6);
	});

	it('gives out nothing when nothing changed', async () => {
		const orders = seed(2);
		await execute(orders);

		const { outputs, error } = await execute(orders);

		expect(outputs[0]).toEqual([]);
		expect(error).toBeUndefined();
	});

	it('takes a status that comes back as a change each time', async () => {
		const [order] = seed(1, 'Completed');
		const seen: unknown[] = [];
		for (const status of ['Completed', 'In progress', 'Completed', 'In progress', 'Completed']) {
			setStatus(order, status);
			seen.push(...(await changesOf([order!])), ...(await changesOf([order!])));
		}

		expect(seen).toEqual([
			[order?.id, 'Completed', undefined],
			[order?.id, 'In progress', 'Completed'],
			[order?.id, 'Completed', 'In progress'],
			[order?.id, 'In progress', 'Completed'],
			[order?.id, 'Completed', 'In progress'],
		]);
	});

	it('follows words that are no known status, in and out and from one to the other', async () => {
		const [order] = seed(1);
		const seen: unknown[] = [];
		for (const status of ['On hold', 'Completed', 'On hold', 'Under review', 'On hold']) {
			setStatus(order, status);
			seen.push(...(await changesOf([order!])), ...(await changesOf([order!])));
		}

		expect(seen).toEqual([
			[order?.id, 'On hold', undefined],
			[order?.id, 'Completed', undefined],
			[order?.id, 'On hold', 'Completed'],
			[order?.id, 'Under review', undefined],
			[order?.id, 'On hold', undefined],
		]);
	});

	it('tells exactly the changes of a hundred executions with orders that come and go', async () => {
		const random = createRandom(42);
		const words = ['Pending', 'In progress', 'Completed', 'Partial', 'Canceled'];
		const orders = seed(40);
		const last = new Map<string, string>();
		for (let execution = 0; execution < 100; execution++) {
			for (const order of orders)
				if (random() < 0.2) setStatus(order, words[Math.floor(random() * words.length)] ?? '');
			const listed = orders.filter(() => random() < 0.7);
			const expected = listed
				.filter(({ id, fixed }) => last.get(id) !== fixed?.status)
				.map(({ id, fixed }) => [id, fixed?.status, last.get(id)]);
			for (const { id, fixed } of listed) last.set(id, fixed?.status ?? '');

			expect(await changesOf(listed)).toEqual(expected);
		}
	});

	it('gives every row of a changed order its item', async () => {
		const [order] = seed(1);
		const { outputs } = await execute([order!, order!]);

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('adds the previous status to the row as sent', async () => {
		const [order] = seed(1);
		const parameters = {
			resource: 'order',
			operation: 'getMany',
			orderIds: order?.id,
			onlyChanged: true,
			simplify: false,
		};
		await execute([order!], { parameters });
		setStatus(order, 'Completed');

		const { outputs } = await execute([order!], { parameters });

		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ remains: '10', status: 'Completed', previousStatus: 'Pending' }),
		]);
	});

	it('knows nothing of the orders of another account', async () => {
		const orders = seed(1);
		panel.books.openAccount('key-of-another', '1');
		await execute(orders);
		for (const order of orders) order.accountKey = 'key-of-another';

		expect(
			await changesOf(orders, { credentials: { ...credentials(), apiKey: 'key-of-another' } }),
		).toHaveLength(1);
	});
});

describe('order:get with onlyChanged', () => {
	it('asks for all rows together and returns what changed', async () => {
		const orders = seed(3);
		const parameters = {
			resource: 'order',
			operation: 'get',
			orderId: '={{ $json.id }}',
			onlyChanged: true,
		};
		await execute(orders, { parameters });
		setStatus(orders[1], 'Completed');

		const { outputs } = await execute(orders, { parameters });

		expect(panel.requestsFor('status')).toHaveLength(2);
		expect(outputs[0]).toEqual([
			{
				json: expect.objectContaining({ order: orders[1]?.id, previousStatus: 'Pending' }),
				pairedItem: { item: 1 },
			},
		]);
	});
});

describe('a change when something fails', () => {
	const unknown = { id: '9' };

	it('is still told after an execution that ended in an exception', async () => {
		const [order] = seed(1);
		const input = [{ id: order?.id }, unknown];

		const { error, outputs } = await execute([], { input });
		expect(error?.message).toContain('Incorrect order ID');
		expect(outputs).toEqual([]);
		expect(await changesOf([order!])).toHaveLength(1);
	});

	it('comes out beside the failed rows, which come out every time', async () => {
		const [order] = seed(1);
		const options: Partial<NodeRunOptions> = {
			input: [unknown, { id: order?.id }],
			onError: 'continueErrorOutput',
		};

		const first = await execute([], options);
		const second = await execute([], options);

		expect(first.outputs.map((items) => items.length)).toEqual([1, 1]);
		expect(second.outputs.map((items) => items.length)).toEqual([0, 1]);
	});

	it('is not lost to Retry On Fail, which runs the node again for a failed first row', async () => {
		const [order] = seed(1);

		const { outputs } = await execute([], {
			input: [unknown, { id: order?.id }],
			onError: 'continueErrorOutput',
			retryOnFail: true,
		});

		expect(outputs.map((items) => items.length)).toEqual([1, 1]);
	});

	it('lets Retry On Fail ask again when nothing was answered', async () => {
		const orders = seed(1);
		panel.faults.add({ action: 'status', times: 1, misbehaviour: answer(503, 'busy') });

		const { outputs } = await execute(orders, {
			parameters: {
				resource: 'order',
				operation: 'getMany',
				orderIds: orders[0]?.id,
				onlyChanged: true,
				options: { maxRetries: 0 },
			},
			onError: 'continueErrorOutput',
			retryOnFail: true,
		});

		expect(outputs.map((items) => items.length)).toEqual([1, 0]);
	});

	it('is still told after an execution the user stopped', async () => {
		const orders = seed(300);
		await execute(orders, {
			onStart: (stop) => {
				panel.onRequest = (_, count) => count === 2 && stop();
			},
		});
		panel.onRequest = () => undefined;

		expect(await changesOf(orders)).toHaveLength(300);
	});

	it('comes out without what was before when the store fails behind it', async () => {
		const [order] = seed(1);
		await execute([order!]);
		setStatus(order, 'Completed');
		let writes = 0;
		processedData.onRecord = () => {
			if (++writes >= 2) throw new Error('The database is down');
		};

		expect(await changesOf([order!], { retryOnFail: true })).toEqual([
			[order?.id, 'Completed', undefined],
		]);
	});

	it('comes out after an execution in which the store did not answer at all', async () => {
		const [order] = seed(1);
		processedData.onRecord = () => {
			throw new Error('The database is down');
		};
		const failed = await execute([order!]);
		processedData.onRecord = () => undefined;

		expect(failed.outputs.map((items) => items.length)).toEqual([]);
		expect(failed.error?.message).toBe('The database is down');
		const failedOn = await execute([order!], { onError: 'continueErrorOutput' });
		expect(failedOn.outputs.map((items) => items.length)).toEqual([1, 0]);
	});

	it('does not leave by the first output when the store does not answer', async () => {
		processedData.onRecord = () => {
			throw new Error('The database is down');
		};
		const { outputs } = await execute(seed(2), { onError: 'continueErrorOutput' });

		expect(outputs.map((items) => items.length)).toEqual([0, 2]);
	});

	it('goes on to be told when a process ended while it recorded an earlier one', async () => {
		const [order] = seed(1);
		await execute([order!]);
		setStatus(order, 'In progress');
		processedData.onRemove = () => {
			throw new Error('The process ended');
		};
		await execute([order!]);
		processedData.onRemove = () => undefined;

		const seen: unknown[] = [];
		for (const status of ['Completed', 'Pending', 'In progress', 'Completed']) {
			setStatus(order, status);
			seen.push(...(await changesOf([order!])));
		}

		expect(seen.map((change) => (Array.isArray(change) ? change[1] : undefined))).toEqual([
			'Completed',
			'Pending',
			'In progress',
			'Completed',
		]);
	});
});
