import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import type { Dialect } from '../simulatedPanel/dialects/dialect';
import { SimulatedPanel } from '../simulatedPanel/server';
import { OPERATIONS } from './operations';
import { TEST_KEY } from './panel';
import { jsonOf, runNode } from './runNode';

export interface DialectCell {
	/** `ok`, or the types of the rows that failed. */
	outcome: string;
	requests: number;
	results: IDataObject[];
	messages: string[];
	/** What the panel's books say was done, and what the results say. */
	written: { inBooks: number; inResults: number };
}

/** Two rows a panel of the family can do, and between them one with unknown ids and too small an order. */
const ROWS = ['done', 'refused', 'done'];

/** Runs an operation against a panel of a family. */
export async function runAgainst(dialect: Dialect, name: string): Promise<DialectCell> {
	const panel = await new SimulatedPanel({ dialect }).start();
	const { books } = panel;
	books.openAccount(TEST_KEY, '100');
	const running = books.seedOrders(TEST_KEY, 3, { status: 'In progress', remains: 10 });
	const completed = books.seedOrders(TEST_KEY, 3);
	const refilled = books.seedOrders(TEST_KEY, 3).map((order) => books.addRefill(order));
	const before = { orders: books.orders.size, refills: books.refills.size };
	const { parameters = {}, isWrite = false } = OPERATIONS[name] ?? {};
	const { requestFormat, keyField } = dialect;
	const run = await runNode({
		credentials: { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat, keyField },
		parameters: {
			...parameters,
			...ownFields(dialect, name),
			options: { maxRetries: 0, timeout: 5 },
		},
		input: ROWS.map((row, index) => ({
			link: `https://instagram.com/row_${index}`,
			quantity: row === 'done' ? 100 : 1,
			running: row === 'done' ? running[index]?.id : '999999',
			completed: row === 'done' ? completed[index]?.id : '999999',
			refill: row === 'done' ? refilled[index]?.id : '999999',
		})),
		onError: 'continueErrorOutput',
	}).finally(async () => await panel.stop());

	const { outputs } = run;
	const results = jsonOf(outputs[0]);
	const failures = jsonOf(outputs[1]).map(({ error }) => (isObject(error) ? error : {}));
	const outcomes = [
		...(results.length > 0 ? ['ok'] : []),
		...failures.map(({ type }) => String(type)),
	];
	const canceled = running.filter(({ cancelRequestedAt }) => cancelRequestedAt !== undefined);
	return {
		outcome: [...new Set(outcomes)].join(' + ') || 'crash',
		requests: panel.requests.length,
		results,
		messages: failures.map(
			({ message, description }) => `${String(message)} ${String(description)}`,
		),
		written: {
			inBooks:
				books.orders.size - before.orders + (books.refills.size - before.refills) + canceled.length,
			inResults: isWrite ? results.length : 0,
		},
	};
}

/** A field only this family asks of an order, with a value of its own for every row. */
function ownFields({ ownOrderField }: Dialect, name: string): INodeParameters {
	if (ownOrderField === undefined || name !== 'order:create') return {};
	return { extraFields: { pairs: [{ name: ownOrderField, value: '={{ $json.link }}' }] } };
}
