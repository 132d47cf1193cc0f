import type { IExecuteFunctions } from 'n8n-workflow';

import { accountMark } from '../accountMark';
import type { PanelConnection } from '../panel/request';

/**
 * What a node remembers of an account from one execution to the next: n8n's deduplication store,
 * which is in the database and so the same for all workers. It keeps hashes, in one list a node.
 */
export interface NodeStore {
	/** Remembers values, and tells which of them it did not know. */
	record(values: readonly string[]): Promise<Set<string>>;
	forget(values: readonly string[]): Promise<void>;
}

/** The oldest are forgotten first; 300,000 hashes are about 8 MB in the database. */
const MAX_ENTRIES = 300_000;

export function openNodeStore(context: IExecuteFunctions, connection: PanelConnection): NodeStore {
	const { helpers } = context;
	const options = { mode: 'entries', maxEntries: MAX_ENTRIES } as const;
	const account = accountMark(connection);
	const ofAccount = (value: string) => `${account} ${value}`;
	return {
		async record(values) {
			if (values.length === 0) return new Set();
			const entries = values.map(ofAccount);
			const { new: added } = await helpers.checkProcessedAndRecord(entries, 'node', options);
			const unknown = new Set(added);
			return new Set(values.filter((value) => unknown.has(ofAccount(value))));
		},
		async forget(values) {
			if (values.length > 0) await helpers.removeProcessed(values.map(ofAccount), 'node', options);
		},
	};
}
