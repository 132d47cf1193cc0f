import type { IDataObject } from 'n8n-workflow';

import { answer } from '../simulatedPanel/faults';
import type { Order } from '../simulatedPanel/orders';
import { TEST_KEY, usePanel } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { createRandom } from '../support/random';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';

const { panel, credentials } = usePanel();
const processedData = useProcessedData();

const PARAMETERS = {
	resource: 'order',
	operation: 'getMany',
	orderIds: '={{ $json.id }}',
	onlyChanged: true,
	knownStatus: '={{ $json.status }}',
};

/** One execution of a schedule: a sheet with one order a row and the status that was written back last. */
async function execute(input: IDataObject[], more: Partial<NodeRunOptions> = {}) {
	return await runNode({ credentials: credentials(), parameters: PARAMETERS, input, ...more });
}

async function changesOf(input: IDataObject[]) {
	const { outputs } = await execute(input);
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

const rowsOf = (orders: Order[], status: string) => orders.map(({ id }) => ({ id, status }));

describe('order:getMany with onlyChanged', () => {
	it('returns the orders whose status is another than that of their row, paired to it', async () => {
		const orders = seed(250);
		setStatus(orders[3], 'Completed');
		setStatus(orders[249], 'Partial');

		const { outputs } = await execute(rowsOf(orders, 'Pending'));

		expect(outputs[0]).toEqual([
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
		expect(panel.requestsFor('status')).toHaveLength(3);
	});

	it.each([
		['""', ''],
		['no column', undefined],
		['null', null],
		['blanks', '  '],
	])('returns an order whose row has no status yet: %s', async (_, status) => {
		const [order] = seed(1);

		expect(await changesOf([{ id: order?.id, status }])).toEqual([[order?.id, 'Pending', null]]);
	});

	it.each(['In progress', 'inprogress', 'IN_PROGRESS', ' in-progress '])(
		'reads the status of the row in any spelling: %s',
		async (status) => {
			const [order] = seed(1, 'In progress');
			expect(await changesOf([{ id: order?.id, status }])).toEqual([]);

			setStatus(order, 'Completed');
			expect(await changesOf([{ id: order?.id, status }])).toEqual([
				[order?.id, 'Completed', 'In progress'],
			]);
		},
	);

	it('follows words that are no known status', async () => {
		const [order] = seed(1, 'On hold');

		expect(await changesOf([{ id: order?.id, status: 'On hold' }])).toEqual([]);
		expect(await changesOf([{ id: order?.id, status: 'Under review' }])).toEqual([
			[order?.id, 'On hold', 'Under review'],
		]);
	});

	it('tells a change until it is written back, and stores nothing', async () => {
		const [order] = seed(1, 'Completed');
		processedData.onRecord = () => {
			throw new Error('Nothing has to be stored');
		};
		const row = { id: order?.id, status: 'Pending' };
		const told = [order?.id, 'Completed', 'Pending'];

		expect([await changesOf([row]), await changesOf([row])]).toEqual([[told], [told]]);
		expect(await changesOf([{ ...row, status: 'Completed' }])).toEqual([]);
	});

	it('tells exactly the changes of fifty executions whose rows are written back', async () => {
		const random = createRandom(42);
		const words = ['Pending', 'In progress', 'Completed', 'Partial', 'Canceled'];
		const rows = seed(40).map((order) => ({ order, status: '' }));
		for (let execution = 0; execution < 50; execution++) {
			for (const { order } of rows)
				if (random() < 0.2) setStatus(order, words[Math.floor(random() * words.length)] ?? '');
			const expected = rows
				.filter(({ order, status }) => order.fixed?.status !== status)
				.map(({ order, status }) => [order.id, order.fixed?.status, status || null]);

			expect(await changesOf(rows.map(({ order: { id }, status }) => ({ id, status })))).toEqual(
				expected,
			);
			for (const row of rows) row.status = row.order.fixed?.status ?? '';
		}
	});

	it('gives every row of a changed order its item', async () => {
		const [order] = seed(1);
		const { outputs } = await execute(rowsOf([order!, order!], 'Completed'));

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('adds the previous status to the row as sent', async () => {
		const orders = seed(1);
		const { outputs } = await execute(rowsOf(orders, 'Completed'), {
			parameters: { ...PARAMETERS, simplify: false },
		});

		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ remains: '10', status: 'Pending', previousStatus: 'Completed' }),
		]);
	});

	it('gives out failed rows every time, and changes beside them', async () => {
		const orders = seed(1);
		const { outputs } = await execute([{ id: '9' }, ...rowsOf(orders, '')], {
			onError: 'continueErrorOutput',
			retryOnFail: true,
		});

		expect(outputs.map((items) => items.length)).toEqual([1, 1]);
	});

	it('lets Retry On Fail ask again when nothing was answered', async () => {
		panel.faults.add({ action: 'status', times: 1, misbehaviour: answer(503, 'busy') });
		const { outputs } = await execute(rowsOf(seed(1), ''), {
			parameters: { ...PARAMETERS, options: { maxRetries: 0 } },
			onError: 'continueErrorOutput',
			retryOnFail: true,
		});

		expect(outputs.map((items) => items.length)).toEqual([1, 0]);
	});
});

describe('order:get with onlyChanged', () => {
	it('asks for all rows together and returns what changed', async () => {
		const orders = seed(3);
		setStatus(orders[1], 'Completed');
		const parameters = {
			...PARAMETERS,
			operation: 'get',
			orderId: '={{ $json.id }}',
		};
		const { outputs } = await execute(rowsOf(orders, 'pending'), { parameters });

		expect(panel.requestsFor('status')).toHaveLength(1);
		expect(outputs[0]).toEqual([
			{
				json: expect.objectContaining({ order: orders[1]?.id, previousStatus: 'Pending' }),
				pairedItem: { item: 1 },
			},
		]);
	});
});
