import type { IExecuteData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { FailedRow } from '../failedRow';
import type { RowResult } from '../operation';

export interface FinishedTry {
	results: RowResult[][];
	isWrite: boolean;
}

interface Remembered extends FinishedTry {
	/** Tells tries of one node run from other nodes and loops that get the same item. */
	executeData: IExecuteData;
}

/**
 * "Retry On Fail" runs a node again when the first item it put out has an `error`, even though it
 * did not throw (n8n-core 2.11 and 2.41). The items it runs with are the same objects, so a write
 * that was taken is known again by them, and its results are given a second time instead. So are
 * those of a read that records what it gave out.
 */
const finishedByFirstItem = new WeakMap<INodeExecutionData, Remembered>();

/** An earlier try of this node run that the panel took, or may have taken, rows of. */
export function recallFinishedTry(context: IExecuteFunctions): FinishedTry | undefined {
	const [firstItem] = context.getInputData();
	const finished = firstItem && finishedByFirstItem.get(firstItem);
	return finished?.executeData === context.getExecuteData() ? finished : undefined;
}

export function rememberFinishedTry(context: IExecuteFunctions, finished: FinishedTry): void {
	const [firstItem] = context.getInputData();
	if (firstItem === undefined || isRepeatable(finished)) return;
	finishedByFirstItem.set(firstItem, { ...finished, executeData: context.getExecuteData() });
}

function isRepeatable({ results, isWrite }: FinishedTry): boolean {
	return isWrite
		? !someMayBeTaken(results)
		: results.flat().every((result) => result instanceof FailedRow);
}

/** Whether the panel acted on a row, or may have. An item without rows got an answer without any. */
export function someMayBeTaken(results: RowResult[][]): boolean {
	return results.some(
		(ofItem) =>
			ofItem.length === 0 ||
			ofItem.some((result) => !(result instanceof FailedRow) || !result.failure.nothingTaken),
	);
}
