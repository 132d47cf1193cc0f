import { isObject } from '../../nodes/SmmPanel/panel/json';
import type { RowsWorkflow } from './rowsWorkflow';

/** What the node said of a row: ordered now, ordered before, or the type of its failure. */
export interface Answer {
	link: string;
	kind: string;
}

/** What the node said of the rows in each of some executions; waits for their ends. */
export async function answersIn(workflow: RowsWorkflow, executions: string[]): Promise<Answer[][]> {
	const done = await workflow.outputsOf(executions);
	const failed = await workflow.outputsOf(executions, 1);
	return executions.map((_, index) =>
		[...(done[index] ?? []), ...(failed[index] ?? [])].map(answerOf),
	);
}

export function answerOf({ link, duplicate, error }: Record<string, unknown>): Answer {
	const failure = isObject(error) ? String(error.type) : undefined;
	return { link: String(link), kind: failure ?? (duplicate === true ? 'duplicate' : 'ordered') };
}
