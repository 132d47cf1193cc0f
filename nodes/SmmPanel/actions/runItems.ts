import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { connect } from '../connection';
import { createPanelClient, type ClientSettings, type PanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import { rowError } from './failedItems';
import { findOperation } from './index';
import { FailedRow, invalidInput, type Operation } from './operation';
import { outputItems } from './outputItems';
import { recallTakenWrites, rememberTakenWrites } from './takenWrites';

/** Runs the chosen operation over all input items: the only item loop there is. */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const takenBefore = recallTakenWrites(context);
	if (takenBefore !== undefined) return [outputItems(context, takenBefore, { isWrite: true })];

	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const client = await openClient(context, operation);
	if (client instanceof FailedRow) {
		const results = items.map(() => [client]);
		return [outputItems(context, results, { isWrite: false })];
	}

	const prepared = operation.prepare(
		items.map(({ json }, index) => ({
			json,
			rawValueOf: (name) => context.getNodeParameter(name, index, null),
		})),
	);
	const stopAtFailure = !context.continueOnFail();
	if (stopAtFailure) throwFirstInvalid(context, prepared.invalid);

	const { isWrite } = prepared;
	const results = await prepared.run(client, { stopAtFailure: stopAtFailure && !isWrite });
	if (isWrite) rememberTakenWrites(context, results);
	return [outputItems(context, results, { isWrite })];
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

/** Before anything is sent: a sheet with a typing mistake costs nothing. */
function throwFirstInvalid(
	context: IExecuteFunctions,
	invalid: ReadonlyArray<FailedRow | undefined>,
): void {
	for (const [index, row] of invalid.entries()) {
		if (row !== undefined) throw rowError(context.getNode(), row, index);
	}
}
