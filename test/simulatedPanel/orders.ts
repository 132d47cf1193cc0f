import type { CatalogueService } from './catalogue';
import type { Clock } from './clock';
import type { Money } from './money';

export interface Order {
	id: string;
	accountKey: string;
	service: CatalogueService;
	/** As ordered: link, quantity, comments … */
	fields: Readonly<Record<string, string>>;
	quantity: number;
	charge: Money;
	startCount: number;
	createdAt: number;
	cancelRequestedAt?: number;
	/** A state a test gave the order; its own course stops there. */
	fixed?: OrderState;
	/** Money given back for what was not delivered. */
	refunded: Money;
}

export interface OrderState {
	status: string;
	remains: number;
}

const MINUTE_MS = 60_000;
const PROCESSING_AFTER_MS = MINUTE_MS;
const DELIVERY_FROM_MS = 2 * MINUTE_MS;
const DELIVERED_AFTER_MS = 10 * MINUTE_MS;
const CANCELED_AFTER_MS = MINUTE_MS;
const PARTIAL_SHARE = 0.8;

export const RUNNING = ['Pending', 'Processing', 'In progress', 'Active'];

/** Where an order stands: pending for a minute, then delivered evenly until the tenth. */
export function stateOf(order: Order, now: number): OrderState {
	if (order.fixed) return order.fixed;
	const { cancelRequestedAt } = order;
	if (cancelRequestedAt !== undefined && now - cancelRequestedAt >= CANCELED_AFTER_MS) {
		return { status: 'Canceled', remains: courseAt(order, cancelRequestedAt).remains };
	}
	return courseAt(order, now);
}

function courseAt({ service, quantity, createdAt }: Order, now: number): OrderState {
	const age = now - createdAt;
	const isSubscription = service.type === 'Subscriptions';
	if (isSubscription)
		return { status: age < DELIVERED_AFTER_MS ? 'Active' : 'Completed', remains: 0 };
	if (age < PROCESSING_AFTER_MS) return { status: 'Pending', remains: quantity };
	if (age < DELIVERY_FROM_MS) return { status: 'Processing', remains: quantity };
	if (service.course === 'isCanceled') return { status: 'Canceled', remains: quantity };

	const share = Math.min(1, (age - DELIVERY_FROM_MS) / (DELIVERED_AFTER_MS - DELIVERY_FROM_MS));
	const delivered = Math.floor(
		quantity * (service.course === 'endsPartial' ? PARTIAL_SHARE : 1) * share,
	);
	const remains = quantity - delivered;
	if (share < 1) return { status: 'In progress', remains };
	return { status: service.course === 'endsPartial' ? 'Partial' : 'Completed', remains };
}

/** The share of the charge that goes back for what an ended order did not deliver. */
export function refundOf(order: Order, state: OrderState): Money {
	if (!['Canceled', 'Partial', 'Refunded'].includes(state.status) || order.quantity === 0)
		return 0n;
	return (order.charge * BigInt(state.remains)) / BigInt(order.quantity);
}

export interface Refill {
	id: string;
	order: Order;
	createdAt: number;
	/** A state a test gave the refill. */
	fixed?: string;
}

export function refillStatusOf({ fixed, createdAt, order }: Refill, clock: Clock): string {
	if (fixed !== undefined) return fixed;
	const age = clock.now() - createdAt;
	if (age < MINUTE_MS) return 'Pending';
	if (age < 5 * MINUTE_MS) return 'In progress';
	return order.service.course === 'endsPartial' ? 'Rejected' : 'Completed';
}
