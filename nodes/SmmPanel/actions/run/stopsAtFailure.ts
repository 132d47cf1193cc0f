import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether the first failed row is thrown. An AI agent is told the bare message of what its tool
 * throws, or nothing at all (n8n's agents up to version 2): as an item it reads what to do as well.
 */
export function stopsAtFailure(context: IExecuteFunctions): boolean {
	const { type, onError } = context.getNode();
	const isTool = type.endsWith('Tool') && onError !== 'stopWorkflow';
	return !isTool && !context.continueOnFail();
}
