import { refusalWords } from './answer';
import { Failure, refusal } from './failures';
import { flagOf, isObject, numberOf, textOf, type JsonObject, type JsonValue } from './json';
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
export function readServices(json: JsonObject | JsonValue[]): Array<Row<Service>> {
	const list = Array.isArray(json)
		? json
		: [json.services, json.data, json.packages, json.result].find(Array.isArray);
	return (list ?? []).filter(isObject).flatMap((raw) => {
		const service = textOf(raw.service) ?? textOf(raw.id) ?? textOf(raw.package);
		return service === undefined ? [] : [{ raw, row: readService(raw, service) }];
	});
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

/** An id decides: panels call refused and accepted orders "success" alike. */
export function readPlacedOrder(json: JsonObject | JsonValue[]): PlacedOrder | Failure {
	if (!isObject(json)) return incomplete('order ID');
	const data = isObject(json.data) ? json.data : json;
	const order = [json.order, json.order_id, json.orderId, json.id, data.order, data.order_id]
		.map(textOf)
		.find(Boolean);
	if (order === undefined) {
		const words = textOf(json.msg) ?? textOf(json.message);
		return new Failure('unknownOutcome', words ?? 'The panel sent no order ID');
	}
	const charge = numberOf(json.charge);
	const currency = textOf(json.currency);
	return { order, ...(charge !== null && { charge }), ...(currency !== undefined && { currency }) };
}

export function readOrder(raw: JsonObject, order: string): OrderStatus | Failure {
	const word = textOf(raw.status);
	if (word === undefined) return incomplete('status');
	const extras = ['runs', 'posts', 'orders', 'expiry'].filter((name) => Object.hasOwn(raw, name));
	return {
		order,
		...readOrderStatus(word),
		charge: numberOf(raw.charge),
		currency: textOf(raw.currency) ?? null,
		start_count: numberOf(raw.start_count),
		remains: numberOf(raw.remains),
		...Object.fromEntries(extras.map((name) => [name, raw[name]])),
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
export function rowRefusal(row: unknown): Failure | undefined {
	if (typeof row === 'string') return refusal(row);
	if (!isObject(row)) return undefined;
	const nested = [row.refill, row.cancel, row.status].filter(isObject).map(refusalWords);
	const words = refusalWords(row) ?? nested.find((found) => found !== undefined);
	return words === undefined ? undefined : refusal(words);
}

/** The row of the one id that was asked; `undefined` when the panel sent nothing for it. */
export function rowOfOne(json: JsonObject | JsonValue[], id: string): unknown {
	const row: unknown = Array.isArray(json) ? json[0] : Object.hasOwn(json, id) ? json[id] : json;
	return isObject(row) && Object.keys(row).length === 0 ? undefined : row;
}

/**
 * The rows of a batch by id: a map by id, or a list whose rows name theirs. Rows of a list without
 * ids match nothing: their order is not that of the request.
 */
export function rowsOfMany(
	json: JsonObject | JsonValue[],
	idKey: 'order' | 'refill',
): Map<string, unknown> {
	if (!Array.isArray(json)) return new Map(Object.entries(json));
	const rows = new Map<string, unknown>();
	for (const row of json) {
		const id = isObject(row) ? (textOf(row[idKey]) ?? textOf(row.id)) : undefined;
		if (id !== undefined && !rows.has(id)) rows.set(id, row);
	}
	return rows;
}
