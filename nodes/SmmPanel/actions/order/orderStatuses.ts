import { FailedRow } from '../failedRow';
import type { OperationCall, RowResult } from '../operation';
import { answersOfAll } from '../rowResults';
import { shapeRow } from '../simplify';
import { recordStatuses } from '../../store/changedStatuses';

interface Wishes {
	onlyChanged: boolean;
	simplify: boolean;
}

/** The statuses of the orders of all rows; with "Only Changed" those that changed since they were seen last. */
export async function getOrderStatuses<V extends Wishes>(
	call: OperationCall<V>,
	idsOf: (params: V) => string[],
): Promise<RowResult[][]> {
	const { client, rows, store, account, stopAtFailure, isStopped } = call;
	const keepsRaw = rows.some(({ params }) => !params.simplify);
	const ask = async (ids: readonly string[]) => await client.orderStatuses(ids, { keepsRaw });
	const answers = await answersOfAll(call, { noun: 'order', idsOf, ask });
	const fails = answers.some((ofRow) => ofRow.some((answer) => answer instanceof FailedRow));
	// Nothing but the failure will come out: changes recorded now would be lost.
	if ((stopAtFailure && fails) || isStopped())
		return answers.map((ofRow) => ofRow.filter((answer) => answer instanceof FailedRow));

	const watched = new Map<string, string>();
	for (const [index, { params }] of rows.entries()) {
		for (const answer of params.onlyChanged ? (answers[index] ?? []) : [])
			if (!(answer instanceof FailedRow)) watched.set(answer.row.order, answer.row.status);
	}
	const changes = await recordStatuses(store, account, watched);

	return rows.map(({ params: { onlyChanged, simplify } }, index) =>
		(answers[index] ?? []).flatMap((answer): RowResult[] => {
			if (answer instanceof FailedRow) return [answer];
			const json = shapeRow(answer, 'order', simplify);
			if (!onlyChanged) return [json];
			const change = changes.get(answer.row.order);
			return change === undefined ? [] : [{ ...json, ...change }];
		}),
	);
}
