import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedItem, rowError } from './failedItems';
import { FailedRow } from '../failedRow';
import type { RowResult } from '../operation';
import { someMayBeTaken } from './finishedTry';

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
	if (isWrite) addHint(context, results.flat());
	return results.flatMap((ofItem, item) =>
		ofItem.map((result) =>
			result instanceof FailedRow
				? failedItem(result, item)
				: { json: result, pairedItem: { item } },
		),
	);
}

/** Nothing where every row was accepted. */
function addHint(context: IExecuteFunctions, rows: RowResult[]): void {
	const failed = rows.filter((row) => row instanceof FailedRow);
	const unknown = failed.filter(({ failure }) => failure.kind === 'unknownOutcome').length;
	const unsent = failed.filter(({ failure }) => failure.neverSent).length;
	const refused = failed.length - unknown - unsent;
	const before = rows.filter((row) => !(row instanceof FailedRow) && row.duplicate === true).length;
	if (failed.length === 0 && before === 0) return;
	const accepted = rows.length - failed.length - before;
	const counts = [
		`${accepted} of ${rows.length} rows ${were(accepted)} accepted by the panel.`,
		...(before > 0 ? [`${before} ${were(before)} ordered before.`] : []),
		...(refused > 0 ? [`${refused} ${were(refused)} refused.`] : []),
		...(unsent > 0 ? [`${unsent} ${were(unsent)} not sent.`] : []),
		...(unknown > 0
			? [
					`${unknown} ${unknown === 1 ? 'has' : 'have'} an unknown outcome: look in the panel before you send ${unknown === 1 ? 'it' : 'them'} again.`,
				]
			: []),
	];
	context.addExecutionHints({
		message: counts.join(' '),
		type: 'warning',
		location: 'outputPane',
	});
}

function were(count: number): string {
	return count === 1 ? 'was' : 'were';
}

/**
 * Whether the first failed row is thrown. An AI agent is told the bare message of what its tool
 * throws, or nothing at all (n8n's agents up to version 2): as an item it reads what to do as well.
 */
export function stopsAtFailure(context: IExecuteFunctions): boolean {
	const { type, onError } = context.getNode();
	const isTool = type.endsWith('Tool') && onError !== 'stopWorkflow';
	return !isTool && !context.continueOnFail();
}
