import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

/** What n8n's server keeps in its database, by the same rules: one list a node, the oldest entries dropped first. */
export class ProcessedData implements IDataDeduplicator {
	private readonly lists = new Map<string, DeduplicationItemTypes[]>();

	/** Called before values are recorded; a throw is a database that does not answer. */
	onRecord: () => void = () => undefined;

	/** Called before values are removed; a throw is a process that ends there. */
	onRemove: () => void = () => undefined;

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
		{ maxEntries }: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		this.onRecord();
		const list = this.listOf(scope, contextData);
		const known = new Set(list);
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const item of items) output[known.has(item) ? 'processed' : 'new'].push(item);
		list.push(...output.new);
		if (maxEntries !== undefined && list.length > maxEntries)
			list.splice(0, list.length - maxEntries);
		return output;
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
	): Promise<void> {
		this.onRemove();
		const list = this.listOf(scope, contextData);
		for (const item of items) {
			const index = list.indexOf(item);
			if (index >= 0) list.splice(index, 1);
		}
	}

	async clearAllProcessedItems(): Promise<void> {
		this.lists.clear();
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
	): Promise<number> {
		return this.listOf(scope, contextData).length;
	}

	private listOf(
		scope: DeduplicationScope,
		{ workflow, node }: ICheckProcessedContextData,
	): DeduplicationItemTypes[] {
		const key = JSON.stringify([workflow.id, scope === 'node' && node?.id]);
		const list = this.lists.get(key) ?? [];
		this.lists.set(key, list);
		return list;
	}
}

/** Gives n8n's engine of one test file a store, emptied before each test. */
export function useProcessedData(): ProcessedData {
	const processedData = new ProcessedData();
	beforeAll(async () => {
		await DataDeduplicationService.init(processedData);
	});
	beforeEach(async () => {
		processedData.onRecord = () => undefined;
		processedData.onRemove = () => undefined;
		await processedData.clearAllProcessedItems();
	});
	return processedData;
}
