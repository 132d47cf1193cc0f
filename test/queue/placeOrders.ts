import { createRandom } from '../support/random';
import { type Outcome, type QueueMode, sumOf } from './queueMode';
import { sizes } from './queueSettings';

export const WITHOUT_REFERENCE = { options: {} };

let sheets = 0;

/** The links of a new sheet, one a row. */
export function newSheet(rows: number): string[] {
	sheets++;
	return Array.from({ length: rows }, (_, row) => `https://instagram.com/q${sheets}_${row}`);
}

export function rowsOf(links: string[]): Array<Record<string, unknown>> {
	return links.map((link) => ({ link, quantity: 100 }));
}

/** Executions that each order a sheet of their own, all at once. */
export async function placeOrders(mode: QueueMode, hasReference: boolean): Promise<Outcome> {
	const scenario = hasReference ? 'orders, references' : 'orders';
	// A reference takes a fifth of a second and more, as all share one list.
	const rows = hasReference ? sizes.orders : 5 * sizes.orders;
	const sheetsOfAll = Array.from({ length: sizes.executions }, () => newSheet(rows));
	const workflow = await mode.publish(
		'orders',
		scenario.replace(/\W/g, ''),
		hasReference ? {} : WITHOUT_REFERENCE,
	);
	const executions = await workflow.start(sheetsOfAll.map(rowsOf));
	await workflow.outputsOf(executions);
	return {
		scenario,
		executions: executions.length,
		...sumOf(mode.timesSent(sheetsOfAll.flat())),
	};
}

/** Executions that order the same sheet at the same instant, each in an order of its own, while others read. */
export async function placeSameOrders(
	mode: QueueMode,
): Promise<Outcome & { fewestWorkers: number; answered: number[] }> {
	const random = createRandom(3);
	const workflow = await mode.publish('orders', 'together');
	const all: string[] = [];
	const answered: number[] = [];
	let executions = 0;
	let fewestWorkers = Infinity;
	for (let round = 0; round < sizes.rounds; round++) {
		const links = newSheet(sizes.orders);
		const lists = Array.from({ length: 6 }, () => rowsOf([...links].sort(() => random() - 0.5)));
		const started = await workflow.start(lists);
		const outputs = await workflow.outputsOf(started);
		answered.push(...outputs.map(({ length }) => length));
		executions += started.length;
		fewestWorkers = Math.min(fewestWorkers, mode.workersOf(started));
		all.push(...links);
	}
	return {
		scenario: 'same references',
		executions,
		...sumOf(mode.timesSent(all)),
		fewestWorkers,
		answered,
	};
}
