import type { Account, Books } from './books';
import { printMoney } from './money';
import { refillStatusOf, refundOf, RUNNING, type Order } from './orders';
import { placeOrder } from './placeOrder';

type Fields = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>> | readonly unknown[];

const BATCH_LIMIT = 100;
const INCORRECT_ORDER = { error: 'Incorrect order ID' };

/** Answers an action as PerfectPanel does. */
export function answerAction(
	books: Books,
	account: Account,
	action: string,
	fields: Fields,
): Answer {
	const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
	return act?.(books, account, fields) ?? { error: 'Incorrect request' };
}

const ACTIONS: Record<
	string,
	(books: Books, account: Account, fields: Fields) => Answer | undefined
> = {
	services: (books) =>
		[...books.services.values()].map(
			({ id, name, type, category, rate, min, max, refill, cancel, dripfeed }) => ({
				service: Number(id),
				name,
				type,
				category,
				rate,
				min: String(min),
				max: String(max),
				refill,
				cancel,
				dripfeed,
			}),
		),
	balance: (_, { balance, currency }) => ({ balance: printMoney(balance), currency }),
	add: (books, account, fields) => {
		const placed = placeOrder(books, account, fields);
		return typeof placed === 'string' ? { error: placed } : { order: Number(placed.id) };
	},
	status: (books, account, { order, orders }) => {
		const read = (id: string) => orderRow(books, account, id);
		if (order !== undefined) return read(order);
		return orders === undefined
			? undefined
			: Object.fromEntries(idsOf(orders).map((id) => [id, read(id)]));
	},
	refill: (books, account, { order, orders }) => {
		const refill = (id: string) => createRefill(books, findOrder(books, account, id));
		if (order !== undefined) {
			const created = refill(order);
			return typeof created === 'string' ? { refill: created } : created;
		}
		if (orders === undefined) return undefined;
		return idsOf(orders).map((id) => {
			const created = refill(id);
			return {
				order: Number(id) || id,
				refill: typeof created === 'string' ? Number(created) : created,
			};
		});
	},
	refill_status: (books, account, { refill, refills }) => {
		const read = (id: string) => {
			const found = books.refills.get(id);
			return found?.order.accountKey === account.key
				? refillStatusOf(found, books.clock)
				: { error: 'Refill not found' };
		};
		if (refill !== undefined) {
			const status = read(refill);
			return typeof status === 'string' ? { status } : status;
		}
		return refills === undefined
			? undefined
			: idsOf(refills).map((id) => ({ refill: Number(id) || id, status: read(id) }));
	},
	cancel: (books, account, { orders }) =>
		orders === undefined
			? undefined
			: idsOf(orders).map((id) => ({
					order: Number(id) || id,
					cancel: cancel(books, findOrder(books, account, id)),
				})),
};

/** Ids past the hundredth are cut off in silence, as CMSNT and others do. */
function idsOf(list: string): string[] {
	return list.split(',').slice(0, BATCH_LIMIT);
}

function findOrder(books: Books, account: Account, id: string): Order | undefined {
	const order = books.orders.get(id.trim());
	return order?.accountKey === account.key ? order : undefined;
}

function orderRow(books: Books, account: Account, id: string): Readonly<Record<string, unknown>> {
	const order = findOrder(books, account, id);
	if (order === undefined) return INCORRECT_ORDER;
	const state = books.look(order);
	return {
		charge: printMoney(order.charge - refundOf(order, state)),
		start_count: String(order.startCount),
		status: state.status,
		remains: String(state.remains),
		currency: account.currency,
	};
}

function createRefill(books: Books, order: Order | undefined): string | { error: string } {
	if (order === undefined) return INCORRECT_ORDER;
	if (!order.service.refill) return { error: 'Refill is disabled for this service' };
	if (books.look(order).status !== 'Completed') return { error: 'The order is not completed' };
	const running = [...books.refills.values()].some(
		(refill) =>
			refill.order === order &&
			['Pending', 'In progress'].includes(refillStatusOf(refill, books.clock)),
	);
	return running
		? { error: 'Refill not allowed: another one is running' }
		: books.addRefill(order).id;
}

function cancel(books: Books, order: Order | undefined): number | { error: string } {
	if (order === undefined) return INCORRECT_ORDER;
	if (!order.service.cancel) return { error: 'Service does not support cancel' };
	if (!RUNNING.includes(books.look(order).status))
		return { error: 'Cannot cancel completed order' };
	order.cancelRequestedAt ??= books.clock.now();
	return books.nextCancelId();
}
