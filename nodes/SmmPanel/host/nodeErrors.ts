import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../panel/failures';

/**
 * The one place where a failure becomes an exception of n8n's: an operation error for what the
 * user put in, an API error for what the panel said.
 */
export function toNodeError(
	node: INode,
	failure: Failure,
	{ message = failure.message, itemIndex }: { message?: string; itemIndex?: number } = {},
): NodeApiError | NodeOperationError {
	const { kind, advice: description, httpStatus } = failure;
	if (kind === 'validation' && httpStatus === undefined) {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	const httpCode = httpStatus?.toString();
	return new NodeApiError(
		node,
		{ message, type: kind },
		{ message, description, httpCode, itemIndex },
	);
}
