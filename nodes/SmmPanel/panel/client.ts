import { limitParallel } from './batch';
import { Failure } from './failures';
import { IdQuestions, type BatchSettings } from './idQuestions';
import type { IdQuestion } from './idRequest';
import type { JsonBody } from './json';
import { isKeyTaken } from './keyGuard';
import type { Row } from './matching';
import { createRequest, type Fields, type PanelConnection, type RequestSettings } from './request';
import { readCanceledOrder, readCreatedRefill } from './acceptedRow';
import { readBalance } from './balance';
import { readOrder, readRefill } from './orderState';
import { placedOrderId, readPlacedOrder } from './placedOrder';
import type {
	Balance,
	CanceledOrder,
	CreatedRefill,
	OrderStatus,
	PlacedOrder,
	RefillStatus,
} from './rows';
import { readServices, type Service } from './services';

export type ClientSettings = RequestSettings & BatchSettings;

/** One function for every action of the panel's API. Functions that take ids answer in their order. */
export interface PanelClient {
	/** The catalogue, read once in the life of the client. */
	services(): Promise<Array<Row<Service>> | Failure>;
	/** The balance, read once in the life of the client. */
	balance(): Promise<Balance | Failure>;
	/** Places one order; `fields` without the action. Never sent twice. */
	add(fields: Fields): Promise<PlacedOrder | Failure>;
	orderStatuses(
		ids: readonly string[],
		options?: { keepsRaw: boolean },
	): Promise<Array<Row<OrderStatus> | Failure>>;
	refillOrders(ids: readonly string[]): Promise<Array<Row<CreatedRefill> | Failure>>;
	refillStatuses(ids: readonly string[]): Promise<Array<Row<RefillStatus> | Failure>>;
	cancelOrders(ids: readonly string[]): Promise<Array<Row<CanceledOrder> | Failure>>;
	/** Any action; the panel's JSON as it is. */
	call(action: string, fields: Fields, safeToRepeat: boolean): Promise<JsonBody | Failure>;
}

const ORDER_STATUS: IdQuestion<OrderStatus> = {
	action: 'status',
	noun: 'order',
	singleFields: ['order'],
	safeToRepeat: true,
	readRow: readOrder,
};

/** MX names the order `refill`. */
const REFILL: IdQuestion<CreatedRefill> = {
	action: 'refill',
	noun: 'order',
	singleFields: ['order', 'refill'],
	safeToRepeat: false,
	readRow: readCreatedRefill,
};

const REFILL_STATUS: IdQuestion<RefillStatus> = {
	action: 'refill_status',
	noun: 'refill',
	singleFields: ['refill'],
	safeToRepeat: true,
	readRow: readRefill,
};

/** PerfectPanel takes `orders` even for one order; MX, SMMWorld and others know `order` only. */
const CANCEL: IdQuestion<CanceledOrder> = {
	action: 'cancel',
	noun: 'order',
	singleFields: ['orders', 'order'],
	safeToRepeat: false,
	readRow: readCanceledOrder,
};

/** The panel's API over one connection, for the life of one execution, poll or list search. */
export function createPanelClient(
	connection: PanelConnection,
	settings: ClientSettings,
): PanelClient {
	const request = limitParallel(settings.parallelRequests, createRequest(connection, settings));
	const idQuestions = new IdQuestions(request, {
		...settings,
		isKeyTaken: () => isKeyTaken(connection.account),
	});

	const read = async <T>(action: string, readJson: (json: JsonBody) => T | Failure) => {
		const answer = await request({ action, safeToRepeat: true });
		return answer instanceof Failure ? answer : readJson(answer.json);
	};

	return {
		services: once(async () => await read('services', readServices)),
		balance: once(async () => await read('balance', readBalance)),
		async add(fields) {
			const answer = await request({
				action: 'add',
				fields,
				safeToRepeat: false,
				isAccepted: (json) => placedOrderId(json) !== undefined,
			});
			return answer instanceof Failure ? answer : readPlacedOrder(answer.json, answer.failedStatus);
		},
		orderStatuses: async (ids, options) =>
			await idQuestions.askAll({ ...ORDER_STATUS, ...options }, ids),
		refillOrders: async (ids) => await idQuestions.askAll(REFILL, ids),
		refillStatuses: async (ids) => await idQuestions.askAll(REFILL_STATUS, ids),
		cancelOrders: async (ids) => await idQuestions.askAll(CANCEL, ids),
		async call(action, fields, safeToRepeat) {
			const answer = await request({ action, fields, safeToRepeat });
			return answer instanceof Failure ? answer : answer.json;
		},
	};
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
	let answer: Promise<T> | undefined;
	return async () => await (answer ??= ask());
}
