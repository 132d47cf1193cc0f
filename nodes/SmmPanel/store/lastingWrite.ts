import { randomUUID } from 'crypto';
import { sleep } from 'n8n-workflow';

import type { NodeStore } from './nodeStore';

/** How much longer than its own write one waits for those of others. */
const PATIENCE = 5;
const SHORTEST_WAIT_MS = 200;

/*
 * n8n's store reads, changes and writes a whole list without a lock, so of two workers that write
 * at the same time one overwrites the other. Whoever has to know that its write stays puts a token
 * into it that nobody else has, and looks for the token later: who finds it wrote last.
 */

export const newToken = () => `claim ${randomUUID()}`;

/** Records values; the first entry of a node is written by one worker only, for the others n8n throws. */
export async function recordSurely(
	store: NodeStore,
	values: readonly string[],
	maxEntries?: number,
): Promise<Set<string>> {
	try {
		return await store.record(values, maxEntries);
	} catch {
		await sleep(SHORTEST_WAIT_MS);
		return await store.record(values, maxEntries);
	}
}

/**
 * Waits until every write that began before has ended; whether a token that was recorded is still
 * there. It is there afterwards in any case.
 */
export async function isStillThere(
	store: NodeStore,
	token: string,
	startedAt: number,
): Promise<boolean> {
	await sleep(Math.max(SHORTEST_WAIT_MS, PATIENCE * (Date.now() - startedAt)));
	const added = await store.record([token]);
	return added.size === 0;
}

/**
 * Forgets values, and again where the write of another worker brought them back: it brings back a
 * token that was recorded long enough ago with them.
 */
export async function forgetLasting(
	store: NodeStore,
	values: readonly string[],
	token: string,
): Promise<void> {
	let startedAt: number;
	do {
		startedAt = Date.now();
		await store.forget([...values, token]);
	} while (await isStillThere(store, token, startedAt));
}
