import { NodeOperationError, type INode, type INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from '../../host/nodeErrors';
import type { FailedRow } from '../failedRow';

/**
 * A failed row as the item that reaches the error output with its input merged in: n8n wants
 * `error` as the only key and a paired item that is an object.
 */
export function failedItem(row: FailedRow, item: number): INodeExecutionData {
	const { failure, about } = row;
	const advice = failure.advice === '' ? {} : { description: failure.advice };
	return {
		json: { error: { message: messageOf(row), type: failure.kind, ...about, ...advice } },
		pairedItem: { item },
	};
}

/** A failed row as the exception that ends the execution of the node. */
export function rowError(node: INode, row: FailedRow, itemIndex: number): Error {
	if (row.cause !== undefined) {
		const { advice: description } = row.failure;
		return new NodeOperationError(node, row.cause, { itemIndex, description });
	}
	return toNodeError(node, row.failure, { message: messageOf(row), itemIndex });
}

/** The panel's words first, then what they are about. */
function messageOf({ failure: { message }, about }: FailedRow): string {
	const named = Object.entries(about)
		.map(([noun, id]) => `${noun} ${id}`)
		.join(', ');
	return message.endsWith(named) ? message : `${message} (${named})`;
}
