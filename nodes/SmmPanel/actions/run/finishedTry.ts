import type { IExecuteData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { FailedRow } from '../failedRow';
import type { RowResult } from '../operation';

interface FinishedTry {
	results: RowResult[][];
	/** Tells tries of one node run from other nodes and loops that get the same item. */
	executeData: IExecuteData;
}

/**
 * "Retry On Fail" runs a node again when the first item it put out has an `error`, even though it
 * did not throw (n8n-core 2.11 and 2.41). The items it runs with are the same objects, so a write
 * that was taken is known again by them, and its results are given a second time instead.
 */
const finishedByFirstItem = new WeakMap<INodeExecutionData, FinishedTry>();

/** The results of an earlier try of this node run that the panel took, or may have taken, rows of. */
export function recallFinishedTry(context: IExecuteFunctions): RowResult[][] | undefined {
	const [firstItem] = context.getInputData();
	const finished = firstItem && finishedByFirstItem.get(firstItem);
	return finished?.executeData === context.getExecuteData() ? finished.results : undefined;
}

/** Remembers the results of a write, unless the panel surely took nothing. */
export function rememberFinishedTry(context: IExecuteFunctions, results: RowResult[][]): void {
	const [firstItem] = context.getInputData();
	if (firstItem === undefined || !someMayBeTaken(results)) return;
	finishedByFirstItem.set(firstItem, { results, executeData: context.getExecuteData() });
}

/** Whether the panel acted on a row, or may have. An item without rows got an answer without any. */
export function someMayBeTaken(results: RowResult[][]): boolean {
	return results.some(
		(ofItem) =>
			ofItem.length === 0 ||
			ofItem.some((result) => !(result instanceof FailedRow) || !result.failure.nothingTaken),
	);
}
