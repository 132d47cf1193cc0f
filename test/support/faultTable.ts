import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { SimulatedPanel } from '../simulatedPanel/server';
import { FAULTS } from './faultList';
import { OPERATIONS } from './operations';
import { TEST_KEY } from './panel';
import { jsonOf, runNode } from './runNode';

export interface Cell {
	/** `ok`, or the types of the rows that failed. */
	outcome: string;
	/** Requests, with retries off. */
	requests: number;
	/** What the user reads of the failed rows, without their ids. */
	sentences: string[];
	/** Whether the same write went out more than once. */
	isRepeated: boolean;
}

/** Runs an operation for two rows while a panel of its own has a fault. */
export async function runThrough(name: string, fault: string): Promise<Cell> {
	const panel = await new SimulatedPanel().start();
	const { books } = panel;
	books.openAccount(TEST_KEY, '100');
	const running = books.seedOrders(TEST_KEY, 2, { status: 'In progress', remains: 10 });
	const completed = books.seedOrders(TEST_KEY, 2);
	const refilled = books.seedOrders(TEST_KEY, 2).map((order) => books.addRefill(order));
	const happens = FAULTS[fault];
	if (happens !== undefined) panel.faults.add(happens);
	else await panel.stop();
	const { parameters = {}, isWrite = false } = OPERATIONS[name] ?? {};
	const { outputs } = await runNode({
		credentials: { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat: 'form', keyField: 'key' },
		parameters: { ...parameters, options: { maxRetries: 0, timeout: happens?.timeout ?? 1 } },
		input: [0, 1].map((row) => ({
			link: `https://instagram.com/row_${row}`,
			quantity: 100,
			running: running[row]?.id,
			completed: completed[row]?.id,
			refill: refilled[row]?.id,
		})),
		onError: 'continueErrorOutput',
	});
	const sent = panel.requests.map(({ action, fields }) => JSON.stringify([action, fields]));
	if (happens !== undefined) await panel.stop();

	const failures = jsonOf(outputs[1]).map(({ error }) => (isObject(error) ? error : {}));
	const outcomes = [
		...(jsonOf(outputs[0]).length > 0 ? ['ok'] : []),
		...failures.map(({ type }) => String(type)),
	];
	return {
		outcome: [...new Set(outcomes)].join(' + ') || 'crash',
		requests: sent.length,
		sentences: [...new Set(failures.map(sentenceOf))],
		isRepeated: isWrite && new Set(sent).size < sent.length,
	};
}

function sentenceOf({ message, description }: IDataObject): string {
	const what = String(message)
		.replace(/ (for )?\(?(order|refill|line) \d+\)?$/, '')
		.replace(/127\.0\.0\.1:\d+/, 'panel.example');
	return `${what}. ${String(description)}`;
}
