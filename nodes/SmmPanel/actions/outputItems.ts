import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedItem, rowError } from './failedItems';
import { FailedRow, type RowResult } from './operation';
import { someMayBeTaken } from './finishedTry';
import { stopsAtFailure } from './stopsAtFailure';

/**
 * The results of every input item as output items. With On Error "stop" the first failed row is
 * thrown, but never over something the panel took or may have taken: Retry On Fail would send it
 * again.
 */
export function outputItems(
	context: IExecuteFunctions,
	results: RowResult[][],
	{ isWrite }: { isWrite: boolean },
): INodeExecutionData[] {
	const failed = results.flatMap((ofItem, item) =>
		ofItem.filter((result) => result instanceof FailedRow).map((row) => ({ item, row })),
	);
	const [first] = failed;
	const mayThrow = !isWrite || !someMayBeTaken(results);
	if (first !== undefined && mayThrow && stopsAtFailure(context)) {
		throw rowError(context.getNode(), first.row, first.item);
	}
	if (isWrite && failed.length > 0)
		addHint(
			context,
			results.flat().length,
			failed.map(({ row }) => row),
		);
	return results.flatMap((ofItem, item) =>
		ofItem.map((result) =>
			result instanceof FailedRow
				? failedItem(result, item)
				: { json: result, pairedItem: { item } },
		),
	);
}

function addHint(context: IExecuteFunctions, rowCount: number, failed: FailedRow[]): void {
	const unknown = failed.filter(({ failure }) => failure.kind === 'unknownOutcome').length;
	const advice =
		unknown > 0
			? `, ${unknown} of them with unknown outcome: look in the panel before you send them again`
			: '';
	context.addExecutionHints({
		message: `${rowCount - failed.length} of ${rowCount} rows were accepted by the panel, ${failed.length} were not${advice}.`,
		type: 'warning',
		location: 'outputPane',
	});
}
