import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { connect } from '../../host/connection';
import { createPanelClient, type ClientSettings } from '../../panel/client';
import { Failure } from '../../panel/failures';
import { rowError } from './failedItems';
import { findOperation } from '../index';
import { FailedRow, invalidInput, unexpected } from '../failedRow';
import type { Operation, PanelOfCall } from '../operation';
import { recallFinishedTry, rememberFinishedTry } from './finishedTry';
import { openNodeStore } from '../../store/nodeStore';
import { outputItems, stopsAtFailure } from './outputItems';
import { createValueReader } from './valueReader';

/** Runs the chosen operation over all input items: the only item loop there is. */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const finished = recallFinishedTry(context);
	if (finished !== undefined) return [outputItems(context, finished.results, finished)];

	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const panel = await openPanel(context, operation);
	if (panel instanceof FailedRow) {
		const results = items.map(() => [panel]);
		return [outputItems(context, results, { isWrite: false })];
	}

	const prepared = operation.prepare(items, createValueReader(context, items));
	const stopAtFailure = stopsAtFailure(context);
	if (stopAtFailure) {
		throwFirst(context, prepared.invalid);
		throwFirst(
			context,
			(await prepared.check(panel)).map(([first]) => first),
		);
	}
	const { isWrite, isOnce } = prepared;
	const results = await prepared
		.run(panel, { stopAtFailure: stopAtFailure && !isWrite })
		.catch((error: unknown) => items.map(() => [unexpected(error, isWrite)]));
	if (isOnce) rememberFinishedTry(context, { results, isWrite });
	return [outputItems(context, results, { isWrite })];
}

async function openPanel(
	context: IExecuteFunctions,
	{ options }: Operation,
): Promise<PanelOfCall | FailedRow> {
	const connection = await connect(context);
	if (connection instanceof Failure) return new FailedRow(connection);
	let settings: ClientSettings;
	try {
		settings = options.read(context.getNodeParameter('options', 0, {}), {});
	} catch (error) {
		return invalidInput(error);
	}
	return {
		client: createPanelClient(connection, settings),
		settings,
		account: connection.account,
		store: openNodeStore(context),
		isStopped: () => connection.signal?.aborted === true,
	};
}

/** Before anything is sent: a sheet with a typing mistake costs nothing. */
function throwFirst(
	context: IExecuteFunctions,
	invalid: ReadonlyArray<FailedRow | undefined>,
): void {
	for (const [index, row] of invalid.entries()) {
		if (row !== undefined) throw rowError(context.getNode(), row, index);
	}
}
