import { createHash } from 'crypto';

import { ORDER_STATUSES } from '../../panel/status';
import type { NodeStore } from '../nodeStore';

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
	const added = await store.record(
		orders.flatMap(({ name, mark }) => [seen(name), has(name, mark), had(name, mark)]),
		MAX_ENTRIES,
	);
	const changed = orders.filter(({ name, mark }) => added.has(has(name, mark)));
	const known = changed.filter(({ name }) => !added.has(seen(name)));
	const previous = await replacePrevious(store, known);
	return new Map(
		changed.map(({ id, name }) => {
			const previousStatus = previous.get(name);
			return [id, previousStatus === undefined ? {} : { previousStatus }];
		}),
	);
}

/**
 * The statuses orders had before, by name; they are forgotten. The changes are recorded already and
 * have to come out: where the store fails now, they come out without.
 */
async function replacePrevious(
	store: NodeStore,
	orders: readonly Marked[],
): Promise<Map<string, string>> {
	const previous = new Map<string, string>();
	try {
		await lookUp(store, orders, USUAL_STATUSES, previous);
		const rest = orders.filter(({ name }) => !previous.has(name));
		await lookUp(store, rest, OTHER_STATUSES, previous);
		await store.forget(
			orders.flatMap(({ name, mark }) => {
				const status = previous.get(name);
				if (status !== undefined) return [has(name, status)];
				const marks = [...ORDER_STATUSES, ...MARKS_OF_OTHER_WORDS];
				return marks.filter((other) => other !== mark).map((other) => has(name, other));
			}),
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
