import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * What a node remembers from one execution to the next: n8n's deduplication store,
 * which is in the database and so the same for all workers. It keeps hashes, in one list a node.
 */
export interface NodeStore {
	/**
	 * Remembers values, and tells which of them it did not know.
	 *
	 * @param maxEntries how many values of the node to keep, the oldest are dropped; all by default
	 */
	record(values: readonly string[], maxEntries?: number): Promise<Set<string>>;
	forget(values: readonly string[]): Promise<void>;
}

/** The end of what each node does with its list now. */
const turns = new Map<string, Promise<unknown>>();

export function openNodeStore(context: IExecuteFunctions): NodeStore {
	const { helpers } = context;
	const node = `${context.getWorkflow().id} ${context.getNode().id}`;
	return {
		async record(values, maxEntries) {
			if (values.length === 0) return new Set();
			// Of a value given twice n8n would keep two, and forget one.
			const entries = [...new Set(values)];
			const { new: added } = await inTurn(
				node,
				async () =>
					await helpers.checkProcessedAndRecord(entries, 'node', {
						mode: 'entries',
						maxEntries,
					}),
			);
			return new Set(added.map(String));
		},
		async forget(values) {
			if (values.length === 0) return;
			await inTurn(
				node,
				async () => await helpers.removeProcessed([...values], 'node', { mode: 'entries' }),
			);
		},
	};
}

/** One after another within this process: n8n reads, changes and writes the list without a lock. */
async function inTurn<T>(node: string, run: () => Promise<T>): Promise<T> {
	const turn = (turns.get(node) ?? Promise.resolve()).then(run, run);
	turns.set(node, turn);
	try {
		return await turn;
	} finally {
		if (turns.get(node) === turn) turns.delete(node);
	}
}
