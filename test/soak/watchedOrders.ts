import type { Books } from '../simulatedPanel/books';
import type { Order } from '../simulatedPanel/orders';

/** Orders that wait until they are changed, a few at a time and each once. */
export class WatchedOrders {
	/** The ids that were changed while they were watched. */
	readonly changed: string[] = [];

	private readonly waiting: Order[];

	constructor(books: Books, accountKey: string, count: number) {
		this.waiting = books.seedOrders(accountKey, count, { status: 'Pending', remains: 1_000 });
	}

	/** The ids of the next orders to be changed. */
	next(count = this.waiting.length): string[] {
		return this.waiting.slice(0, count).map(({ id }) => id);
	}

	/** Changes the next orders at the panel. */
	change(count: number): void {
		for (const order of this.waiting.splice(0, count)) {
			order.fixed = { status: 'In progress', remains: 400 };
			this.changed.push(order.id);
		}
	}
}
