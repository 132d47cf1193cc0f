import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { Noun, Row } from '../panel/matching';
import { FailedRow } from './failedRow';
import type { InputRow, OperationCall, RowResult } from './operation';

/** What to ask for the ids of rows. */
export interface IdsOfRows<V, T> {
	noun: Noun;
	idsOf(params: V): string[];
	ask(ids: readonly string[]): Promise<Array<Row<T> | Failure>>;
}

/**
 * Asks for the ids of all rows together, each once, and hands every row the answers to its own:
 * 500 rows with one id each are 5 requests of 100.
 */
export async function answersOfAll<V, T>(
	{ rows }: OperationCall<V>,
	{ noun, idsOf, ask }: IdsOfRows<V, T>,
): Promise<Array<Array<Row<T> | FailedRow>>> {
	const idsOfRows = rows.map(({ params }) => idsOf(params));
	const answers = (await ask(idsOfRows.flat())).values();
	return idsOfRows.map((ids) =>
		ids.map((id) => {
			const answer = answers.next().value;
			return answer === undefined || answer instanceof Failure
				? failedId(answer, noun, id)
				: answer;
		}),
	);
}

/** The rows of all ids as results. */
export async function askForIdsOfAll<V, T extends IDataObject>(
	call: OperationCall<V>,
	question: IdsOfRows<V, T>,
): Promise<RowResult[][]> {
	const answers = await answersOfAll(call, question);
	return answers.map((ofRow) =>
		ofRow.map((answer) => (answer instanceof FailedRow ? answer : answer.row)),
	);
}

function failedId(failure: Failure | undefined, noun: Noun, id: string): FailedRow {
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
