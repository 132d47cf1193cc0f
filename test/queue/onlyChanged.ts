import { TEST_KEY } from '../support/panel';
import { type Outcome, type QueueMode } from './queueMode';
import { sizes } from './queueSettings';

const ORDERS = 200;
const STATUSES = ['Pending', 'Processing', 'In progress', 'Completed'];

/**
 * A list of orders of which some change, each time read by as many executions at the same instant;
 * rows are changes, and first sights.
 */
export async function tellChanges(
	mode: QueueMode,
	atOnce: number,
): Promise<Outcome & { workers: number }> {
	const { panel } = mode;
	const scenario = atOnce === 1 ? 'only changed' : 'only changed, at once';
	const orders = panel.books.seedOrders(TEST_KEY, ORDERS, { status: 'Pending', remains: 100 });
	const list = orders.map(({ id }) => ({ order: id }));
	const workflow = await mode.publish('statuses', scenario.replace(/\W/g, ''), {
		onlyChanged: true,
	});
	const before = panel.requestsFor('status').length;
	const sum = { executions: 0, rows: 0, lost: 0, twice: 0 };
	const allExecutions: string[] = [];
	for (let round = 0; round < 3 * sizes.rounds; round++) {
		const changed = round === 0 ? orders : orders.filter((_, index) => index % 3 === round % 3);
		const status = STATUSES[round % STATUSES.length] ?? '';
		for (const order of changed) order.fixed = { status, remains: 100 };
		const executions = await workflow.start(Array.from({ length: atOnce }, () => list));
		const told = (await workflow.outputsOf(executions)).flat().map(({ order }) => String(order));
		sum.executions += executions.length;
		sum.rows += changed.length;
		sum.lost += changed.filter(({ id }) => !told.includes(id)).length;
		sum.twice += told.length - new Set(told).size;
		allExecutions.push(...executions);
	}
	const requests = panel.requestsFor('status').length - before;
	return { scenario, ...sum, requests, workers: mode.workersOf(allExecutions) };
}
