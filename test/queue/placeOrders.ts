import { createRandom } from '../support/random';
import { type Answer, answersIn } from './answers';
import { type Outcome, sumOf } from './outcome';
import type { QueueMode } from './queueMode';
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

interface Together extends Outcome {
	fewestWorkers: number;
	/** How many rows each execution answered, and in which ways. */
	answered: number[];
	answers: string[];
	/** Rows that were told to be ordered before, of which the panel has no order. */
	falseDuplicates: number;
}

/** Executions that order the same sheet at the same instant, each in an order of its own, while others read. */
export async function placeSameOrders(mode: QueueMode): Promise<Together> {
	const random = createRandom(3);
	const workflow = await mode.publish('orders', 'together');
	const all: string[] = [];
	const answers: Answer[][] = [];
	let executions = 0;
	let fewestWorkers = Infinity;
	for (let round = 0; round < sizes.rounds; round++) {
		const links = newSheet(sizes.orders);
		const lists = Array.from({ length: 6 }, () => rowsOf([...links].sort(() => random() - 0.5)));
		const started = await workflow.start(lists);
		answers.push(...(await answersIn(workflow, started)));
		executions += started.length;
		fewestWorkers = Math.min(fewestWorkers, mode.workersOf(started));
		all.push(...links);
	}
	const sent = mode.timesSent(all);
	return {
		scenario: 'same references',
		executions,
		...sumOf(sent),
		fewestWorkers,
		answered: answers.map((rows) => new Set(rows.map(({ link }) => link)).size),
		answers: [...new Set(answers.flat().map(({ kind }) => kind))],
		falseDuplicates: answers
			.flat()
			.filter(({ link, kind }) => kind === 'duplicate' && !sent[all.indexOf(link)]).length,
	};
}
