import type { Account, Books } from './books';
import { refillStatusOf, RUNNING, type Order, type Refill } from './orders';
import { placeOrder } from './placeOrder';

export type Fields = Readonly<Record<string, string>>;

/** A request with a key the panel knows. */
export interface Call {
	books: Books;
	account: Account;
	/** Out of the body. */
	fields: Fields;
	/** Out of the address. */
	query: Fields;
}

/** What the panel has against a request, or against one row of it, in PerfectPanel's words. */
export class Refusal {
	constructor(readonly words: string) {}
}

export function takeOrder({ books, account, fields }: Call): Order | Refusal {
	const placed = placeOrder(books, account, fields);
	return typeof placed === 'string' ? new Refusal(placed) : placed;
}

export function findOrder({ books, account }: Call, id: string): Order | Refusal {
	const order = books.orders.get(id.trim());
	return order?.accountKey === account.key ? order : new Refusal('Incorrect order ID');
}

export function refillOrder(call: Call, id: string): Refill | Refusal {
	const { books } = call;
	const order = findOrder(call, id);
	if (order instanceof Refusal) return order;
	if (!order.service.refill) return new Refusal('Refill is disabled for this service');
	if (books.look(order).status !== 'Completed') return new Refusal('The order is not completed');
	const running = [...books.refills.values()].some(
		(refill) =>
			refill.order === order &&
			['Pending', 'In progress'].includes(refillStatusOf(refill, books.clock)),
	);
	return running
		? new Refusal('Refill not allowed: another one is running')
		: books.addRefill(order);
}

export function readRefillStatus({ books, account }: Call, id: string): string | Refusal {
	const refill = books.refills.get(id);
	return refill?.order.accountKey === account.key
		? refillStatusOf(refill, books.clock)
		: new Refusal('Refill not found');
}

/** Asks for a cancellation, and answers its id. */
export function cancelOrder(call: Call, id: string): number | Refusal {
	const { books } = call;
	const order = findOrder(call, id);
	if (order instanceof Refusal) return order;
	if (!order.service.cancel) return new Refusal('Service does not support cancel');
	if (!RUNNING.includes(books.look(order).status))
		return new Refusal('Cannot cancel completed order');
	order.cancelRequestedAt ??= books.clock.now();
	return books.nextCancelId();
}
