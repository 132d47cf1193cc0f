import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { connect } from '../connection';
import { createPanelClient, type ClientSettings, type PanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import { findOperation } from './index';
import { failedItem, rowError } from './failedItems';
import { FailedRow, invalidInput, type Operation, type RowResult } from './operation';

/** Runs the chosen operation over all input items: the only item loop there is. */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const client = await openClient(context, operation);
	if (client instanceof FailedRow)
		return output(
			context,
			items.map(() => [client]),
			{ isWrite: false },
		);

	const prepared = operation.prepare(
		items.map(({ json }, index) => ({
			json,
			rawValueOf: (name) =>
				context.getNodeParameter(name, index, undefined, { extractValue: true }),
		})),
	);
	const stopAtFailure = !context.continueOnFail();
	const firstInvalid = prepared.invalid.findIndex((row) => row !== undefined);
	const invalidRow = prepared.invalid[firstInvalid];
	if (stopAtFailure && invalidRow !== undefined)
		throw rowError(context.getNode(), invalidRow, firstInvalid);

	const { isWrite } = prepared;
	const results = await prepared.run(client, { stopAtFailure: stopAtFailure && !isWrite });
	return output(context, results, { isWrite });
}

async function openClient(
	context: IExecuteFunctions,
	{ options }: Operation,
): Promise<PanelClient | FailedRow> {
	const connection = await connect(context);
	if (connection instanceof Failure) return new FailedRow(connection);
	let settings: ClientSettings;
	try {
		settings = options.read(context.getNodeParameter('options', 0, {}), {});
	} catch (error) {
		return invalidInput(error);
	}
	return createPanelClient(connection, settings);
}

/**
 * Results as items. With On Error "stop" the first failed row is thrown, but never over something
 * the panel took or may have taken: Retry On Fail would send that again.
 */
function output(
	context: IExecuteFunctions,
	results: RowResult[][],
	{ isWrite }: { isWrite: boolean },
): INodeExecutionData[][] {
	const rows = results.flatMap((ofItem, item) => ofItem.map((result) => ({ item, result })));
	const failed = rows.flatMap(({ item, result }) =>
		result instanceof FailedRow ? { item, row: result } : [],
	);
	const [first] = failed;
	const nothingTaken =
		failed.length === rows.length && failed.every(({ row }) => row.failure.nothingTaken);
	if (first !== undefined && !context.continueOnFail() && (!isWrite || nothingTaken)) {
		throw rowError(context.getNode(), first.row, first.item);
	}
	if (isWrite && failed.length > 0)
		hint(
			context,
			rows.length,
			failed.map(({ row }) => row.failure),
		);
	return [
		rows.map(({ item, result }) =>
			result instanceof FailedRow
				? failedItem(result, item)
				: { json: result, pairedItem: { item } },
		),
	];
}

function hint(context: IExecuteFunctions, rowCount: number, failures: Failure[]): void {
	const unknown = failures.filter(({ kind }) => kind === 'unknownOutcome').length;
	const unknownPart =
		unknown > 0
			? `, ${unknown} of them with unknown outcome: look in the panel before you send them again`
			: '';
	context.addExecutionHints({
		message: `${rowCount - failures.length} of ${rowCount} rows were accepted by the panel, ${failures.length} were not${unknownPart}.`,
		type: 'warning',
		location: 'outputPane',
	});
}
