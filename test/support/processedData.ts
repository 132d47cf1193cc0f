import { DataDeduplicationService } from 'n8n-core';
import {
	sleep,
	type DeduplicationItemTypes,
	type DeduplicationScope,
	type ICheckProcessedContextData,
	type ICheckProcessedOptions,
	type IDataDeduplicator,
	type IDeduplicationOutput,
} from 'n8n-workflow';

type Row =
	| { mode: 'entries'; data: string[] }
	| { mode: 'latestIncrementalKey' | 'latestDate'; data: number };

/**
 * What n8n's server keeps in its database, by the same rules (n8n 1.123 to 2.41): a row for each node,
 * and one for scope "workflow". A write finds the row, then inserts one, which fails where somebody did
 * so meanwhile, or overwrites it with what it read and changed.
 */
export class ProcessedData implements IDataDeduplicator {
	readonly rows = new Map<string, Row>();

	/** Called before values are recorded; a throw is a database that does not answer. */
	onRecord: () => void = () => undefined;

	/** Called before values are removed; a throw is a database that does not answer. */
	onRemove: () => void = () => undefined;

	/** Called after each write of entries; a throw is an answer that is lost. */
	onWritten: () => void = () => undefined;

	/** How long a database takes between reading and writing. */
	slownessMs: () => number = () => 0;

	reset(): void {
		this.rows.clear();
		this.onRecord = () => undefined;
		this.onRemove = () => undefined;
		this.onWritten = () => undefined;
		this.slownessMs = () => 0;
	}

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
		{ mode, maxEntries }: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		if (mode === 'entries') this.onRecord();
		const { key, row } = await this.read(scope, contextData);
		if (row && row.mode !== mode)
			throw new Error('Deduplication data was originally saved with an incompatible setting');
		if (mode === 'latestDate') throw new Error('Not needed here');
		if (mode === 'latestIncrementalKey') return this.raise(key, row, items.map(Number));
		const data = row?.mode === 'entries' ? row.data : [];
		const known = new Set(data);
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const item of items) output[known.has(String(item)) ? 'processed' : 'new'].push(item);
		const all = [...data, ...output.new.map(String)];
		this.write(key, row, { mode, data: maxEntries === undefined ? all : all.slice(-maxEntries) });
		this.onWritten();
		return output;
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
	): Promise<void> {
		this.onRemove();
		const { key, row } = await this.read(scope, contextData);
		if (row?.mode !== 'entries') return;
		const removed = new Set(items.map(String));
		this.write(key, row, { ...row, data: row.data.filter((value) => !removed.has(value)) });
		this.onWritten();
	}

	async clearAllProcessedItems(
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
	): Promise<void> {
		await sleep(this.slownessMs());
		this.rows.delete(keyOf(scope, contextData));
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		contextData: ICheckProcessedContextData,
	): Promise<number> {
		const row = this.rows.get(keyOf(scope, contextData));
		return row?.mode === 'entries' ? row.data.length : 0;
	}

	private raise(key: string, row: Row | undefined, values: number[]): IDeduplicationOutput {
		const largest = row?.mode === 'latestIncrementalKey' ? row.data : undefined;
		const isNew = (value: number) => largest === undefined || value > largest;
		const data = Math.max(...values, ...(largest === undefined ? [] : [largest]));
		this.write(key, row, { mode: 'latestIncrementalKey', data });
		return { new: values.filter(isNew), processed: values.filter((value) => !isNew(value)) };
	}

	private async read(scope: DeduplicationScope, contextData: ICheckProcessedContextData) {
		const key = keyOf(scope, contextData);
		const row = this.rows.get(key);
		await sleep(this.slownessMs());
		return { key, row };
	}

	private write(key: string, read: Row | undefined, row: Row): void {
		const isThere = this.rows.has(key);
		if (read === undefined && isThere) throw new Error('UNIQUE constraint failed');
		if (read === undefined || isThere) this.rows.set(key, row);
	}
}

function keyOf(scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData): string {
	return `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
}

/** Gives n8n's engine of one test file a store, emptied before each test. */
export function useProcessedData(): ProcessedData {
	const processedData = new ProcessedData();
	beforeAll(async () => {
		await DataDeduplicationService.init(processedData);
	});
	beforeEach(() => {
		processedData.reset();
	});
	return processedData;
}
