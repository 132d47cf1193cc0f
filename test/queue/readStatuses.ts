import { TEST_KEY } from '../support/panel';
import type { Outcome } from './outcome';
import type { QueueMode } from './queueMode';
import { sizes } from './queueSettings';

/** Executions that each read the statuses of rows of their own, all at once. */
export async function readStatuses(mode: QueueMode): Promise<Outcome & { workers: number }> {
	const { panel } = mode;
	const orders = panel.books.seedOrders(TEST_KEY, sizes.executions * sizes.rows);
	const lists = Array.from({ length: sizes.executions }, (_, index) =>
		orders.slice(index * sizes.rows, (index + 1) * sizes.rows).map(({ id }) => ({ order: id })),
	);
	const workflow = await mode.publish('statuses', 'reading');
	const before = panel.requestsFor('status').length;
	const executions = await workflow.start(lists);
	const outputs = await workflow.outputsOf(executions);

	const read = outputs.flat().map(({ order }) => String(order));
	const known = new Set(read);
	return {
		scenario: 'statuses',
		executions: executions.length,
		rows: orders.length,
		requests: panel.requestsFor('status').length - before,
		lost: orders.filter(({ id }) => !known.has(id)).length,
		twice: read.length - known.size,
		workers: mode.workersOf(executions),
	};
}
