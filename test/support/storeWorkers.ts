import type {
	ICheckProcessedOptions,
	DeduplicationScope,
	IExecuteFunctions,
	INode,
} from 'n8n-workflow';

import { openNodeStore, type NodeStore } from '../../nodes/SmmPanel/store/nodeStore';
import type { ProcessedData } from './processedData';

const NODE: INode = {
	id: 'node',
	name: 'Order',
	type: '',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const REMOVE_DUPLICATES = {
	type: 'n8n-nodes-base.removeDuplicates',
	parameters: { options: { scope: 'workflow' } },
};

let workers = 0;

/**
 * The store of one node as a worker of its own has it: the same rows in the database, and nothing else
 * in common. Without a lock where the workflow has a Remove Duplicates of scope "workflow".
 */
export function openWorker(data: ProcessedData, { hasLock = true } = {}): NodeStore {
	const id = `workflow of worker ${++workers}`;
	const of = { workflow: { id: 'workflow', active: true }, node: NODE };
	const context = {
		getWorkflow: () => ({ id }),
		getNode: () => NODE,
		workflow: { nodes: hasLock ? { Order: NODE } : { Order: NODE, Unique: REMOVE_DUPLICATES } },
		helpers: {
			checkProcessedAndRecord: async (
				values: string[],
				scope: DeduplicationScope,
				options: ICheckProcessedOptions,
			) => await data.checkProcessedAndRecord([...values], scope, of, options),
			removeProcessed: async (values: string[], scope: DeduplicationScope) =>
				await data.removeProcessed([...values], scope, of),
			getProcessedDataCount: async (scope: DeduplicationScope) =>
				await data.getProcessedDataCount(scope, of),
			clearAllProcessedItems: async (scope: DeduplicationScope) =>
				await data.clearAllProcessedItems(scope, of),
		},
	};
	return openNodeStore(context as unknown as IExecuteFunctions);
}
