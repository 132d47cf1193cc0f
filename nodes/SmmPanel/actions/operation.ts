import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { ClientSettings, PanelClient } from '../panel/client';
import type { NodeStore } from '../store/nodeStore';
import {
	valuesReader,
	type Parameter,
	type Parameters,
	type Values,
} from '../parameters/parameter';
import { FailedRow, invalidInput } from './failedRow';

/** The JSON of one output item, or why there is none. */
export type RowResult = IDataObject | FailedRow;

/** What an operation gets of an input item. */
export interface InputRow<V> {
	params: V;
}

/** What an execution has of the panel, for all its rows. */
export interface PanelOfCall {
	client: PanelClient;
	settings: ClientSettings;
	/** Tells accounts apart in what is stored. */
	account: string;
	store: NodeStore;
	/** Whether the user stopped the execution: nothing it gives out will be seen. */
	isStopped(): boolean;
	/** Waits (ms), or less when the user stops the execution. */
	wait(ms: number): Promise<void>;
}

export interface OperationCall<V> extends PanelOfCall {
	rows: ReadonlyArray<InputRow<V>>;
	/** The first failed row ends a read with On Error "stop": the rows after it need no request. */
	stopAtFailure: boolean;
}

interface OperationTexts {
	/** Stored in workflows. */
	value: string;
	name: string;
	action: string;
	description: string;
}

interface OperationDefinition<P extends Parameters> extends OperationTexts {
	parameters: P;
	/** The request options the operation offers; those of the first item that has any go for all. */
	options: Parameter<ClientSettings>;
	/** Whether the panel acts on it: what it took must never be lost or sent again. */
	isWrite(params: Values<P>): boolean;
	/** What is wrong with rows that shows before anything is sent, in the order of the rows. */
	check?(call: OperationCall<Values<P>>): Promise<FailedRow[][]>;
	/** The results of every row, in the order of the rows. */
	run(call: OperationCall<Values<P>>): Promise<RowResult[][]>;
}

/** An operation with its input read: only sending is left. */
interface PreparedOperation {
	isWrite: boolean;
	/** How requests are sent; `undefined` when no item has options that can be read. */
	settings: ClientSettings | undefined;
	/** For every input item: why its parameters can't be used, if so. */
	invalid: Array<FailedRow | undefined>;
	/** What is wrong with the valid rows that shows before anything is sent. */
	check(panel: PanelOfCall): Promise<FailedRow[][]>;
	/** Runs the valid rows. The results of every input item, in order; an invalid one has its failure. */
	run(panel: PanelOfCall, options: { stopAtFailure: boolean }): Promise<RowResult[][]>;
}

export interface Operation extends OperationTexts {
	/** In the order of the editor; without display options. */
	properties: INodeProperties[];
	/** @param rawValueOf the value of a parameter for an item, expressions resolved */
	prepare(
		items: readonly INodeExecutionData[],
		rawValueOf: (parameter: string, index: number) => unknown,
	): PreparedOperation;
}

/** Ties together what an operation shows, how that is read, and what it does with it. */
export function defineOperation<P extends Parameters>(
	definition: OperationDefinition<P>,
): Operation {
	const { value, name, action, description, parameters, options, isWrite, check, run } = definition;
	const readParameters = valuesReader(parameters);
	const properties = [
		...new Set([...Object.values(parameters), options].map(({ property }) => property)),
	];
	return {
		value,
		name,
		action,
		description,
		properties,
		prepare(items, rawValueOf) {
			const rows = items.map(({ json }, index) => {
				try {
					const settings = options.read(rawValueOf(options.property.name, index), json);
					const params = readParameters((name) => rawValueOf(name, index), json);
					return { params, settings };
				} catch (error) {
					return invalidInput(error, properties);
				}
			});
			const valid = rows.flatMap((row) => (row instanceof FailedRow ? [] : row));
			return {
				isWrite: valid.some(({ params }) => isWrite(params)),
				settings: valid[0]?.settings,
				invalid: rows.map((row) => (row instanceof FailedRow ? row : undefined)),
				check: async (panel) =>
					(await check?.({ ...panel, rows: valid, stopAtFailure: true })) ?? [],
				async run(panel, { stopAtFailure }) {
					const results = (await run({ ...panel, rows: valid, stopAtFailure })).values();
					return rows.map((row) =>
						row instanceof FailedRow ? [row] : (results.next().value ?? []),
					);
				},
			};
		},
	};
}
