import { createCatalogue, type CatalogueService } from './catalogue';
import type { Clock } from './clock';
import { moneyOf, type Money } from './money';
import { refundOf, stateOf, type Order, type OrderState, type Refill } from './orders';

export interface Account {
	key: string;
	balance: Money;
	currency: string;
}

/** How a family of panels writes the number of an order or a refill. */
export interface IdWriter {
	writeOrderId(number: number): string;
	writeRefillId(number: number, orderId: string): string;
}

/** All the panel knows: services, accounts, orders and refills. Tests read and change it directly. */
export class Books {
	readonly services = new Map<string, CatalogueService>();

	readonly accounts = new Map<string, Account>();

	readonly orders = new Map<string, Order>();

	readonly refills = new Map<string, Refill>();

	private lastOrderId = 23_500;

	private lastRefillId = 0;

	private lastCancelId = 0;

	constructor(
		readonly clock: Clock,
		private readonly ids: IdWriter,
	) {
		for (const service of createCatalogue()) this.services.set(service.id, service);
	}

	openAccount(key: string, balance: string, currency = 'USD'): Account {
		const account = { key, balance: moneyOf(balance), currency };
		this.accounts.set(key, account);
		return account;
	}

	addOrder(order: Pick<Order, 'accountKey' | 'service' | 'fields' | 'quantity' | 'charge'>): Order {
		const id = this.ids.writeOrderId(++this.lastOrderId);
		const startCount = (this.lastOrderId * 37) % 5_000;
		const added: Order = { ...order, id, startCount, createdAt: this.clock.now(), refunded: 0n };
		this.orders.set(id, added);
		return added;
	}

	addRefill(order: Order): Refill {
		const refill = {
			id: this.ids.writeRefillId(++this.lastRefillId, order.id),
			order,
			createdAt: this.clock.now(),
		};
		this.refills.set(refill.id, refill);
		return refill;
	}

	nextCancelId(): number {
		return ++this.lastCancelId;
	}

	/** Where an order stands now; money for what was not delivered goes back on the first look. */
	look(order: Order): OrderState {
		const state = stateOf(order, this.clock.now());
		const refund = refundOf(order, state);
		const account = this.accounts.get(order.accountKey);
		if (account && refund > order.refunded) {
			account.balance += refund - order.refunded;
			order.refunded = refund;
		}
		return state;
	}

	/** Orders that stand in the books without having been sent, as if placed long ago. */
	seedOrders(
		accountKey: string,
		count: number,
		state: OrderState = { status: 'Completed', remains: 0 },
	): Order[] {
		const [service] = this.services.values();
		if (service === undefined) throw new Error('The catalogue is empty');
		return Array.from({ length: count }, (_, index) => {
			const fields = {
				link: `https://instagram.com/seeded_${this.orders.size}_${index}`,
				quantity: '1000',
			};
			const order = this.addOrder({
				accountKey,
				service,
				fields,
				quantity: 1_000,
				charge: moneyOf(service.rate),
			});
			order.fixed = state;
			return order;
		});
	}
}
