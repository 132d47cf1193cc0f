import { sleep } from 'n8n-workflow';

import { claimGroup, namesOf } from './claimGroup';
import { newToken, type Claim } from './claims';
import type { NodeStore } from './nodeStore';
import type { Unwritten } from './unwritten';

/** How much longer than its own write one waits for those of others. */
const PATIENCE = 5;
const SHORTEST_WAIT_MS = 200;

/**
 * Claims a group so that no write of another worker undoes it: under the lock, or again until its
 * token stays.
 */
export async function claimLasting(
	store: NodeStore,
	unwritten: Unwritten,
	{ references, most }: { references: readonly string[]; most: number },
): Promise<Map<string, Claim>> {
	const claims = new Map<string, Claim>();
	for (let rest = references; rest.length > 0; ) {
		const group = { references: rest, most, token: newToken() };
		const startedAt = performance.now();
		const { found, isExclusive } = await store.use(async (list) => ({
			found: await claimGroup(list, unwritten, group),
			isExclusive: list.isExclusive(),
		}));
		for (const [reference, claim] of found) claims.set(reference, claim);
		const mine = namesOf(found, 'claimed');
		const lasts =
			isExclusive || mine.length === 0 || (await isStillThere(store, group.token, startedAt));
		unwritten.leave(group.token);
		rest = lasts ? [] : mine;
	}
	return claims;
}

/** Whether a claim outlasted the writes of others; the token is there afterwards in any case. */
async function isStillThere(store: NodeStore, token: string, startedAt: number): Promise<boolean> {
	await sleep(Math.max(SHORTEST_WAIT_MS, PATIENCE * (performance.now() - startedAt)));
	const added = await store.use(async (list) => await list.record([token]));
	return added.size === 0;
}
