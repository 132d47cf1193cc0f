import type { Books } from './books';

const STATES = [
	{ status: 'Completed', remains: 0 },
	{ status: 'Completed', remains: 0 },
	{ status: 'In progress', remains: 420 },
	{ status: 'Partial', remains: 157 },
	{ status: 'Canceled', remains: 1_000 },
	{ status: 'Completed', remains: 0 },
	{ status: 'Completed', remains: 0 },
	{ status: 'Completed', remains: 0 },
	{ status: 'Completed', remains: 0 },
	{ status: 'Pending', remains: 1_000 },
];

/** The orders 23501 to 23510 that the example workflows ask for, on a panel that has none yet. */
export function addExampleOrders(books: Books, accountKey: string): void {
	for (const state of STATES) books.seedOrders(accountKey, 1, state);
}
