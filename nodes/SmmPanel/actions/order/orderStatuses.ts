import { FailedRow } from '../failedRow';
import type { OperationCall, RowResult } from '../operation';
import { answersOfAll } from '../rowResults';
import { shapeRow } from '../simplify';

interface StatusRequest {
	onlyChanged: boolean;
	/** What the row has already; empty when it has none. */
	knownStatus: string;
	simplify: boolean;
}

/** The statuses of the orders of all rows; with "Only Changed" those that are another than the row's. */
export async function getOrderStatuses<V extends StatusRequest>(
	call: OperationCall<V>,
	idsOf: (params: V) => string[],
): Promise<RowResult[][]> {
	const { client, rows } = call;
	const keepsRaw = rows.some(({ params }) => !params.simplify);
	const ask = async (ids: readonly string[]) => await client.orderStatuses(ids, { keepsRaw });
	const answers = await answersOfAll(call, { noun: 'order', idsOf, ask });
	return rows.map(({ params: { onlyChanged, knownStatus, simplify } }, index) =>
		(answers[index] ?? []).flatMap((answer): RowResult[] => {
			if (answer instanceof FailedRow) return [answer];
			const json = shapeRow(answer, 'order', simplify);
			if (!onlyChanged) return [json];
			if (answer.row.status === knownStatus) return [];
			return [{ ...json, previousStatus: knownStatus === '' ? null : knownStatus }];
		}),
	);
}
