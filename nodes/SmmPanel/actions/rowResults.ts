import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { Row } from '../panel/matching';
import { FailedRow, type InputRow, type OperationCall, type RowResult } from './operation';

/**
 * Asks for the ids of all rows together, each once, and hands every row the answers to its own:
 * 500 rows with one id each are 5 requests of 100.
 */
export async function askForIdsOfAll<V, T extends IDataObject>(
	{ rows }: OperationCall<V>,
	question: {
		noun: 'order' | 'refill';
		idsOf(params: V): string[];
		ask(ids: readonly string[]): Promise<Array<Row<T> | Failure>>;
		/** "Simplify" off: the panel's row as sent. */
		wantsRaw?(params: V): boolean;
	},
): Promise<RowResult[][]> {
	const { noun, idsOf, ask, wantsRaw } = question;
	const idsOfRows = rows.map(({ params }) => idsOf(params));
	const answers = (await ask(idsOfRows.flat())).values();
	return rows.map(({ params }, index) =>
		(idsOfRows[index] ?? []).map((id) => {
			const answer = answers.next().value;
			if (answer === undefined || answer instanceof Failure) return failedId(answer, noun, id);
			return wantsRaw?.(params) ? { ...answer.raw, [noun]: id } : answer.row;
		}),
	);
}

function failedId(failure: Failure | undefined, noun: 'order' | 'refill', id: string): FailedRow {
	return new FailedRow(failure ?? new Failure('unavailable', 'The panel sent nothing'), {
		[noun]: id,
	});
}

/** Runs every row on its own, one after another. */
export async function runEach<V>(
	{ rows, stopAtFailure }: OperationCall<V>,
	runRow: (row: InputRow<V>) => Promise<RowResult | RowResult[]>,
): Promise<RowResult[][]> {
	const results: RowResult[][] = [];
	for (const row of rows) {
		const outcome = [await runRow(row)].flat();
		results.push(outcome);
		if (stopAtFailure && outcome.some((result) => result instanceof FailedRow)) break;
	}
	return results;
}
