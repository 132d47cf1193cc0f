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

/** Many orders from 23501 on, every fifth completed and the others under way. */
export function addManyOrders(books: Books, accountKey: string, count: number): void {
	const orders = books.seedOrders(accountKey, count, { status: 'In progress', remains: 420 });
	for (const [index, order] of orders.entries()) {
		if (index % 5 === 0) order.fixed = { status: 'Completed', remains: 0 };
	}
}
