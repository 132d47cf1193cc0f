import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { connect } from '../../host/connection';
import { createPanelClient, type ClientSettings } from '../../panel/client';
import { Failure } from '../../panel/failures';
import type { PanelConnection } from '../../panel/request';
import { rowError } from './failedItems';
import { findOperation } from '../index';
import { FailedRow, unexpected } from '../failedRow';
import type { PanelOfCall } from '../operation';
import { recallFinishedTry, rememberFinishedTry } from './finishedTry';
import { openNodeStore } from '../../store/nodeStore';
import { outputItems, stopsAtFailure } from './outputItems';
import { createValueReader } from './valueReader';

/** Runs the chosen operation over all input items: the only item loop there is. */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const finished = recallFinishedTry(context);
	if (finished !== undefined) return [outputItems(context, finished, { isWrite: true })];

	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const connection = await connect(context);
	if (connection instanceof Failure) {
		const results = items.map(() => [new FailedRow(connection)]);
		return [outputItems(context, results, { isWrite: false })];
	}

	const prepared = operation.prepare(items, createValueReader(context, items));
	const stopAtFailure = stopsAtFailure(context);
	if (stopAtFailure) throwFirst(context, prepared.invalid);
	const { settings, isWrite } = prepared;
	if (settings === undefined) {
		const results = prepared.invalid.map((row) => (row === undefined ? [] : [row]));
		return [outputItems(context, results, { isWrite: false })];
	}

	const panel = openPanel(context, connection, settings);
	if (stopAtFailure) {
		throwFirst(
			context,
			(await prepared.check(panel)).map(([first]) => first),
		);
	}
	const results = await prepared
		.run(panel, { stopAtFailure: stopAtFailure && !isWrite })
		.catch((error: unknown) => items.map(() => [unexpected(error, isWrite)]));
	if (isWrite) rememberFinishedTry(context, results);
	return [outputItems(context, results, { isWrite })];
}

function openPanel(
	context: IExecuteFunctions,
	connection: PanelConnection,
	settings: ClientSettings,
): PanelOfCall {
	return {
		client: createPanelClient(connection, settings),
		settings,
		account: connection.account,
		store: openNodeStore(context),
		isStopped: () => connection.signal?.aborted === true,
		wait: connection.wait,
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
