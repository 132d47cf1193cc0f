import { createHash } from 'crypto';

import { ORDER_STATUSES } from '../../panel/status';
import type { NodeStore } from '../nodeStore';

export interface StatusChange {
	/** Not there at the first sight of an order, nor after a word that is no known status. */
	previousStatus?: string;
}

/** An order and what its status is remembered by. */
type Marked = [id: string, mark: string];

const seen = (id: string) => `seen ${id}`;
const has = (id: string, mark: string) => `has ${id} ${mark}`;
const had = (id: string, mark: string) => `had ${id} ${mark}`;

/** About 100,000 orders and 8 MB in n8n's database; orders seen longest ago are forgotten first. */
const MAX_ENTRIES = 300_000;

/** Words that are no known status share some marks, so that all marks of an order can be listed. */
const MARKS_OF_OTHER_WORDS = Array.from({ length: 256 }, (_, index) => `other ${index}`);

/**
 * Remembers the statuses of orders, and tells those that are not what was remembered last, by id.
 * A status that comes back is a change each time, as the one before is forgotten.
 *
 * The store tells whether it knows a value only by taking it in. So the previous status is looked
 * up by taking in all others and forgetting them again; with `had` and not `has`, so that a process
 * that ends in between leaves no order whose later changes go unseen.
 */
export async function recordStatuses(
	store: NodeStore,
	statuses: ReadonlyMap<string, string>,
): Promise<Map<string, StatusChange>> {
	const orders = [...statuses].map(([id, status]): Marked => [id, markOf(status)]);
	const added = await store.record(
		orders.flatMap(([id, mark]) => [seen(id), has(id, mark), had(id, mark)]),
		MAX_ENTRIES,
	);
	const changed = orders.filter(([id, mark]) => added.has(has(id, mark)));
	const seenBefore = changed.filter(([id]) => !added.has(seen(id)));
	const previous = await lookUpPrevious(store, seenBefore);
	await store.forget(
		seenBefore.flatMap(([id, mark]) => [
			...othersOf(mark, ORDER_STATUSES).map((status) => had(id, status)),
			...outdated(mark, previous.get(id)).map((other) => has(id, other)),
		]),
	);
	return new Map(
		changed.map(([id]) => {
			const previousStatus = previous.get(id);
			return [id, previousStatus === undefined ? {} : { previousStatus }];
		}),
	);
}

async function lookUpPrevious(
	store: NodeStore,
	orders: readonly Marked[],
): Promise<Map<string, string | undefined>> {
	const candidates = orders.map(([id, mark]) => ({ id, statuses: othersOf(mark, ORDER_STATUSES) }));
	const added = await store.record(
		candidates.flatMap(({ id, statuses }) => statuses.map((status) => had(id, status))),
		MAX_ENTRIES,
	);
	return new Map(
		candidates.map(({ id, statuses }) => {
			const [first, ...rest] = statuses.filter((status) => !added.has(had(id, status)));
			return [id, rest.length === 0 ? first : undefined];
		}),
	);
}

/** The marks an order may still have from before. */
function outdated(mark: string, previousStatus: string | undefined): string[] {
	if (previousStatus !== undefined) return [previousStatus];
	return othersOf(mark, [...ORDER_STATUSES, ...MARKS_OF_OTHER_WORDS]);
}

function othersOf(mark: string, marks: readonly string[]): string[] {
	return marks.filter((other) => other !== mark);
}

function markOf(status: string): string {
	if (ORDER_STATUSES.includes(status)) return status;
	const [byte = 0] = createHash('sha256').update(status).digest();
	return MARKS_OF_OTHER_WORDS[byte] ?? '';
}
