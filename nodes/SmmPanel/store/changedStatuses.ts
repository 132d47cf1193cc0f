import { createHash } from 'crypto';

import { ORDER_STATUSES } from '../panel/status';
import { forgetLasting, isStillThere, newToken, recordSurely } from './lastingWrite';
import type { NodeStore } from './nodeStore';

export interface StatusChange {
	/** Not there at the first sight of an order, nor after a word that is no known status. */
	previousStatus?: string;
}

interface Marked {
	id: string;
	/** No other account's order has it. */
	name: string;
	/** What its status is remembered by. */
	mark: string;
}

const seen = (name: string) => `seen ${name}`;
const has = (name: string, mark: string) => `has ${name} ${mark}`;
const had = (name: string, mark: string) => `had ${name} ${mark}`;

/** About 100,000 orders and 8 MB in n8n's database; orders seen longest ago are forgotten first. */
const MAX_ENTRIES = 300_000;

/** Looked up first, as nearly all orders come from one of these. */
const USUAL_STATUSES = ['Pending', 'Processing', 'In progress', 'Completed'];
const OTHER_STATUSES = ORDER_STATUSES.filter((status) => !USUAL_STATUSES.includes(status));

/** Words that are no known status share some marks, so that all marks of an order can be listed. */
const MARKS_OF_OTHER_WORDS = Array.from({ length: 256 }, (_, index) => `other ${index}`);

/**
 * Remembers the statuses of orders, and tells those that are not what was remembered last, by id.
 * A status that comes back is a change each time, as the one before is forgotten.
 *
 * The store tells whether it knows a value only by taking it in. So the previous status is looked
 * up by taking in others and forgetting them again; with `had` and not `has`, so that a process
 * that ends in between leaves no order whose later changes go unseen.
 */
export async function recordStatuses(
	store: NodeStore,
	account: string,
	statuses: ReadonlyMap<string, string>,
): Promise<Map<string, StatusChange>> {
	const orders = [...statuses].map(
		([id, status]): Marked => ({ id, name: `${account} ${id}`, mark: markOf(status) }),
	);
	if (orders.length === 0) return new Map();
	const tokens: string[] = [];
	try {
		const added = await recordLasting(
			store,
			orders.flatMap(({ name, mark }) => [seen(name), has(name, mark), had(name, mark)]),
			tokens,
		);
		const changed = orders.filter(({ name, mark }) => added.has(has(name, mark)));
		const known = changed.filter(({ name }) => !added.has(seen(name)));
		const previous = await replacePrevious(store, known, tokens.at(-1) ?? '');
		return new Map(
			changed.map(({ id, name }) => {
				const previousStatus = previous.get(name);
				return [id, previousStatus === undefined ? {} : { previousStatus }];
			}),
		);
	} finally {
		await store.forget(tokens).catch(() => undefined);
	}
}

/**
 * Remembers marks; those that were not known when they came to stay. What another worker remembered
 * while it overwrote them is known the second time, and that worker's to tell. The last of the
 * tokens stays with them.
 */
async function recordLasting(
	store: NodeStore,
	marks: readonly string[],
	tokens: string[],
): Promise<Set<string>> {
	for (;;) {
		const token = newToken();
		tokens.push(token);
		const startedAt = Date.now();
		const added = await recordSurely(store, [...marks, token], MAX_ENTRIES);
		added.delete(token);
		// Where the store fails now, they are recorded already and have to come out.
		if (added.size === 0 || (await isStillThere(store, token, startedAt).catch(() => true)))
			return added;
	}
}

/**
 * The statuses orders had before, by name; they are forgotten. The changes are recorded already and
 * have to come out: where the store fails now, they come out without.
 */
async function replacePrevious(
	store: NodeStore,
	orders: readonly Marked[],
	token: string,
): Promise<Map<string, string>> {
	const previous = new Map<string, string>();
	if (orders.length === 0) return previous;
	try {
		await lookUp(store, orders, USUAL_STATUSES, previous);
		const rest = orders.filter(({ name }) => !previous.has(name));
		await lookUp(store, rest, OTHER_STATUSES, previous);
		await forgetLasting(
			store,
			orders.flatMap(({ name, mark }) => {
				const status = previous.get(name);
				if (status !== undefined) return [has(name, status)];
				const marks = [...ORDER_STATUSES, ...MARKS_OF_OTHER_WORDS];
				return marks.filter((other) => other !== mark).map((other) => has(name, other));
			}),
			token,
		);
	} catch {
		return previous;
	}
	return previous;
}

async function lookUp(
	store: NodeStore,
	orders: readonly Marked[],
	statuses: readonly string[],
	previous: Map<string, string>,
): Promise<void> {
	const othersOf = (mark: string) => statuses.filter((status) => status !== mark);
	const asked = orders.flatMap(({ name, mark }) =>
		othersOf(mark).map((status) => had(name, status)),
	);
	const added = await store.record(asked);
	for (const { name, mark } of orders) {
		const [first, ...others] = othersOf(mark).filter((status) => !added.has(had(name, status)));
		if (first !== undefined && others.length === 0) previous.set(name, first);
	}
	await store.forget(asked);
}

function markOf(status: string): string {
	if (ORDER_STATUSES.includes(status)) return status;
	const [byte = 0] = createHash('sha256').update(status).digest();
	return MARKS_OF_OTHER_WORDS[byte] ?? '';
}
