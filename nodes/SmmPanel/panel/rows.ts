import { Failure, refusal } from './failures';
import { flagOf, isObject, numberOf, textOf, type JsonObject, type JsonValue } from './json';
import { refusalWords, saidIn } from './refusal';
import { readOrderStatus, readRefillStatus } from './status';

/** A type and not an interface, as are its neighbours: n8n takes them as item JSON. */
export type Service = {
	service: string;
	name: string;
	type: string;
	category: string;
	/** Price per 1000, or of one order for package types. */
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean;
	cancel: boolean;
	dripfeed: boolean;
	description?: string;
};

export type Balance = { balance: number | null; currency: string | null };

/** `charge` and `currency` are there when the panel sends them with the order. */
export type PlacedOrder = { order: string; charge?: number; currency?: string };

export type OrderStatus = {
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

/** A row in the contract's shape beside the panel's own, for "Simplify" off. */
export interface Row<T> {
	row: T;
	raw: JsonObject;
}

/** The catalogue out of whatever it is wrapped in; rows without an id are no services. */
export function readServices(json: JsonObject | JsonValue[]): Array<Row<Service>> | Failure {
	const list = findList(json);
	if (list === undefined) return incomplete('list of services');
	return list.filter(isObject).flatMap((raw) => {
		const service = textOf(raw.service) ?? textOf(raw.id) ?? textOf(raw.package);
		return service === undefined ? [] : [{ raw, row: readService(raw, service) }];
	});
}

/** SmartPanel says "Empty Data" where it has nothing to sell. */
function findList(json: JsonValue | undefined, depth = 0): JsonValue[] | undefined {
	if (Array.isArray(json)) return json;
	if (typeof json === 'string' && /^empty/i.test(json)) return [];
	if (!isObject(json) || depth > 1) return undefined;
	const { services, data, packages, result } = json;
	return [services, data, packages, result]
		.map((part) => findList(part, depth + 1))
		.find((list) => list !== undefined);
}

function readService(raw: JsonObject, service: string): Service {
	const description = textOf(raw.description) ?? textOf(raw.desc);
	return {
		service,
		name: textOf(raw.name) ?? '',
		type: textOf(raw.type) ?? 'Default',
		category: textOf(raw.category) ?? '',
		rate: numberOf(raw.rate),
		min: numberOf(raw.min),
		max: numberOf(raw.max),
		refill: flagOf(raw.refill),
		cancel: flagOf(raw.cancel),
		dripfeed: flagOf(raw.dripfeed),
		...(description !== undefined && { description }),
	};
}

export function readBalance(json: JsonObject | JsonValue[]): Balance | Failure {
	if (!isObject(json) || !('balance' in json)) return incomplete('balance');
	return { balance: numberOf(json.balance), currency: textOf(json.currency) ?? null };
}

/** The order's id, wherever the panel puts it: the one sign that an order was placed. */
export function placedOrderId(json: JsonObject | JsonValue[] | undefined): string | undefined {
	const body = Array.isArray(json) && json.length === 1 ? json[0] : json;
	if (!isObject(body)) return undefined;
	const { order, order_id, orderId, id, data } = body;
	const nested = isObject(data) ? [data.order, data.order_id] : [];
	return [order, order_id, orderId, id, ...nested]
		.map(textOf)
		.find((text) => text !== undefined && text !== '0');
}

/** Words of refusal beside an id leave open which of the two is true. */
export function readPlacedOrder(json: JsonObject | JsonValue[]): PlacedOrder | Failure {
	const body = Array.isArray(json) ? json[0] : json;
	const order = placedOrderId(json);
	const refused = rowRefusal(body);
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
	const extras = ['runs', 'posts', 'expiry'].filter((name) => Object.hasOwn(raw, name));
	const children = Array.isArray(raw.orders)
		? { orders: raw.orders.flatMap((id) => textOf(id) ?? []) }
		: {};
	return {
		order,
		...readOrderStatus(word),
		charge: numberOf(raw.charge),
		currency: textOf(raw.currency) ?? null,
		start_count: numberOf(raw.start_count ?? raw.start_counter),
		remains: numberOf(raw.remains),
		...Object.fromEntries(extras.map((name) => [name, raw[name]])),
		...children,
	};
}

/** `"0"` is a refusal without words. */
export function readCreatedRefill(raw: JsonObject, order: string): CreatedRefill | Failure {
	const refill = textOf(raw.refill);
	if (refill === undefined) return incomplete('refill ID');
	return refill === '0' ? refusal('The panel refused the refill') : { order, refill };
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

function incomplete(what: string): Failure {
	return new Failure('unavailable', `The panel's answer has no ${what} in it`);
}

/** What the panel says against a row: as bare text, in `error`, or nested in the row's own value. */
export function rowRefusal(row: JsonValue | undefined): Failure | undefined {
	if (typeof row === 'string') return refusal(row);
	if (!isObject(row)) return undefined;
	const nested = [row.refill, row.cancel, row.status].map(refusalWords);
	const words = refusalWords(row) ?? nested.find((found) => found !== undefined);
	return words === undefined ? undefined : refusal(words);
}

/** The row of the one id that was asked; `undefined` when the panel sent nothing for it. */
export function rowOfOne(
	json: JsonObject | JsonValue[],
	id: string,
	idKey: 'order' | 'refill',
): JsonValue | undefined {
	const row = Array.isArray(json)
		? rowOfList(json, id, idKey)
		: Object.hasOwn(json, id)
			? json[id]
			: json;
	return isObject(row) && Object.keys(row).length === 0 ? undefined : row;
}

function rowOfList(
	list: JsonValue[],
	id: string,
	idKey: 'order' | 'refill',
): JsonValue | undefined {
	return list.length === 1 ? list[0] : rowsOfMany(list, idKey).get(id);
}

/**
 * The rows of a batch by id: a map by id, or a list whose rows name theirs. Rows of a list without
 * ids match nothing: their order is not that of the request.
 */
export function rowsOfMany(
	json: JsonObject | JsonValue[],
	idKey: 'order' | 'refill',
): Map<string, JsonValue> {
	if (!Array.isArray(json)) return new Map(Object.entries(json));
	const rows = new Map<string, JsonValue>();
	for (const row of json) {
		const id = isObject(row) ? (textOf(row[idKey]) ?? textOf(row.id)) : undefined;
		if (id !== undefined && !rows.has(id)) rows.set(id, row);
	}
	return rows;
}
