import { Failure, refusal } from './failures';
import { flagOf, isObject, numberOf, textOf, type JsonBody, type JsonObject } from './json';
import { incomplete, writeRefusal } from './matching';
import { saidIn } from './refusal';
import { readOrderStatus, readRefillStatus } from './status';

/** Types and not interfaces: n8n takes them as item JSON. */
export type Balance = { balance: number | null; currency: string | null };

/** `charge` and `currency` are there when the panel sends them with the order. */
export type PlacedOrder = { order: string; charge?: number; currency?: string };

type FurtherFields = {
	runs?: number | null;
	posts?: number | null;
	/** The orders it placed. */
	orders?: string[];
	/** The date it ends, or whether it has not ended yet. */
	expiry?: string | boolean | null;
};

export type OrderStatus = FurtherFields & {
	order: string;
	status: string;
	isFinal: boolean;
	charge: number | null;
	currency: string | null;
	start_count: number | null;
	remains: number | null;
};

export type CreatedRefill = { order: string; refill: string };

export type RefillStatus = { refill: string; status: string; isFinal: boolean };

export type CanceledOrder = { order: string; canceled: true; cancel?: string };

export function readBalance(json: JsonBody): Balance | Failure {
	if (!isObject(json) || !('balance' in json)) return incomplete('balance');
	return { balance: numberOf(json.balance), currency: textOf(json.currency) ?? null };
}

/** The order's id, wherever the panel puts it: the one sign that an order was placed. */
export function placedOrderId(json: JsonBody | undefined): string | undefined {
	const body = Array.isArray(json) && json.length === 1 ? json[0] : json;
	if (!isObject(body)) return undefined;
	const { order, order_id, orderId, id, data } = body;
	const nested = isObject(data) ? [data.order, data.order_id] : [];
	return [order, order_id, orderId, id, ...nested]
		.map(textOf)
		.find((text) => text !== undefined && text !== '0');
}

/** Words of refusal beside an id leave open which of the two is true. */
export function readPlacedOrder(json: JsonBody): PlacedOrder | Failure {
	const body = Array.isArray(json) ? json[0] : json;
	const order = placedOrderId(json);
	const refused = writeRefusal(body);
	if (order === undefined) {
		return refused ?? new Failure('unknownOutcome', saidIn(body) ?? 'The panel sent no order ID');
	}
	if (refused !== undefined) {
		return new Failure('unknownOutcome', `${refused.message}, but the panel named order ${order}`);
	}
	const { charge, currency } = isObject(body) ? body : {};
	const amount = numberOf(charge);
	const code = textOf(currency);
	return {
		order,
		...(amount !== null && { charge: amount }),
		...(code !== undefined && { currency: code }),
	};
}

export function readOrder(raw: JsonObject, order: string): OrderStatus | Failure {
	const word = textOf(raw.status);
	if (word === undefined) return incomplete('status');
	const { status, isFinal } = readOrderStatus(word);
	const row = {
		order,
		status,
		isFinal,
		charge: numberOf(raw.charge),
		currency: textOf(raw.currency) ?? null,
		start_count: numberOf(raw.start_count ?? raw.start_counter),
		remains: numberOf(raw.remains),
	};
	const hasFurtherFields = FURTHER_FIELDS.some((name) => name in raw);
	return hasFurtherFields ? { ...row, ...readFurtherFields(raw) } : row;
}

const FURTHER_FIELDS = ['runs', 'posts', 'orders', 'expiry'];

/** What drip-feeds and subscriptions have beside it: how often they ordered, what, and until when. */
function readFurtherFields({ runs, posts, orders, expiry }: JsonObject): FurtherFields {
	return {
		...(runs !== undefined && { runs: numberOf(runs) }),
		...(posts !== undefined && { posts: numberOf(posts) }),
		...(Array.isArray(orders) && { orders: orders.flatMap((id) => textOf(id) ?? []) }),
		...(expiry !== undefined && {
			expiry: typeof expiry === 'boolean' ? expiry : (textOf(expiry) ?? null),
		}),
	};
}

/** `"0"` and `"false"` are refusals without words. */
export function readCreatedRefill(raw: JsonObject, order: string): CreatedRefill | Failure {
	const refill = textOf(raw.refill);
	if (refill === undefined) return incomplete('refill ID');
	return flagOf(refill) ? { order, refill } : refusal('The panel refused the refill');
}

export function readRefill(raw: JsonObject, refill: string): RefillStatus | Failure {
	const word = textOf(raw.status);
	return word === undefined ? incomplete('status') : { refill, ...readRefillStatus(word) };
}

/** Accepted is asked for, not done: panels send `1`, `true`, an id, `{ status: 1 }` or `success` text. */
export function readCanceledOrder(raw: JsonObject, order: string): CanceledOrder | Failure {
	const sent = isObject(raw.cancel) ? raw.cancel.status : (raw.cancel ?? raw.success);
	if (sent === undefined) return incomplete('cancel result');
	if (!flagOf(sent)) return refusal('The panel refused to cancel the order');
	const cancel = textOf(raw.cancel);
	return { order, canceled: true, ...(cancel !== undefined && { cancel }) };
}
