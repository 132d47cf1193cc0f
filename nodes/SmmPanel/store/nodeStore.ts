import type { IExecuteFunctions } from 'n8n-workflow';

import { chunk } from '../panel/batch';
import { takeLock } from './storeLock';

/**
 * What a node remembers from one execution to the next: n8n's deduplication store, which is in the
 * database and so the same for all workers. It keeps hashes, in one list a node, and reads, changes
 * and writes the whole of it without a lock.
 */
export interface NodeStore {
	/** Uses the list, with the lock of all workers where it can be had. */
	use<T>(run: (list: StoredList) => Promise<T>): Promise<T>;
	/** About how many values the list has. */
	size(): number;
	/** The references that executions of this process order now, whatever execution. */
	readonly underWay: Set<string>;
}

export interface StoredList {
	/** Whether nobody else can have written since it was taken; ask after the last write. */
	isExclusive(): boolean;
	/** Remembers values, and tells which of them it did not know; the oldest of the list are dropped. */
	record(values: readonly string[]): Promise<Set<string>>;
	/** Forgets values, in their order. */
	forget(values: readonly string[]): Promise<void>;
}

/** About how many values a list has; counted once an execution. */
interface ListSize {
	entries?: number;
}

/** The newest 100,000 references of a node, and room for what a group or a look-up takes in. */
const MAX_ENTRIES = 102_000;
const ENTRIES = { mode: 'entries' } as const;

/** How long n8n's process stands still for a write, for each value of the list. */
export const WRITE_MS_PER_ENTRY = 45 / 100_000;

/** n8n looks through the whole list for each value it forgets, and stands still meanwhile. */
const FORGET_MS_PER_ENTRY = 0.9 / 100_000;
const LONGEST_FORGET_MS = 50;
const FEWEST_FORGOTTEN = 30;
const MOST_FORGOTTEN = 500;

/** The end of what each workflow does with its lists now. */
const turns = new Map<string, Promise<unknown>>();
const underWayOfNodes = new Map<string, Set<string>>();

export function openNodeStore(context: IExecuteFunctions): NodeStore {
	const workflow = context.getWorkflow().id ?? '';
	const node = `${workflow} ${context.getNode().id}`;
	const underWay = underWayOfNodes.get(node) ?? new Set();
	underWayOfNodes.set(node, underWay);
	const size: ListSize = {};
	return {
		underWay,
		size: () => size.entries ?? 0,
		use: async (run) =>
			await inTurn(workflow, async () => {
				const lock = await takeLock(context);
				try {
					return await run(listOf(context, size, () => lock?.isHeld() === true));
				} finally {
					await lock?.release();
				}
			}),
	};
}

function listOf(
	{ helpers }: IExecuteFunctions,
	size: ListSize,
	isExclusive: () => boolean,
): StoredList {
	return {
		isExclusive,
		async record(values) {
			if (values.length === 0) return new Set();
			// Of a value given twice n8n would keep two, and forget one.
			const entries = [...new Set(values)];
			size.entries ??= await helpers.getProcessedDataCount('node', ENTRIES);
			const { new: added } = await helpers.checkProcessedAndRecord(entries, 'node', {
				...ENTRIES,
				maxEntries: MAX_ENTRIES,
			});
			size.entries = Math.min(MAX_ENTRIES, size.entries + added.length);
			return new Set(added.map(String));
		},
		async forget(values) {
			const { entries = MAX_ENTRIES } = size;
			for (const some of chunk(values, forgottenAtOnce(entries)))
				await helpers.removeProcessed(some, 'node', ENTRIES);
			size.entries = Math.max(0, entries - values.length);
		},
	};
}

function forgottenAtOnce(entries: number): number {
	const most = Math.floor(LONGEST_FORGET_MS / (FORGET_MS_PER_ENTRY * entries));
	return Math.min(MOST_FORGOTTEN, Math.max(FEWEST_FORGOTTEN, most));
}

/** One after another within this process. */
async function inTurn<T>(workflow: string, run: () => Promise<T>): Promise<T> {
	const turn = (turns.get(workflow) ?? Promise.resolve()).then(run, run);
	turns.set(workflow, turn);
	try {
		return await turn;
	} finally {
		if (turns.get(workflow) === turn) turns.delete(workflow);
	}
}
