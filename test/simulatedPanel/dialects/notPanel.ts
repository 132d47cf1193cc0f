import {
	cancelOrder,
	findOrder,
	readRefillStatus,
	Refusal,
	refillOrder,
	takeOrder,
	type Call,
} from '../shop';
import { askedForIds, inWordsOf, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const BAD_REQUEST = 400;

const wordsOf = inWordsOf([
	[/Incorrect order ID/, 'Order not found'],
	[/Incorrect service ID/, 'Service not found'],
	[/Not enough funds on balance/, 'Insufficient balance'],
]);

const missing = (field: string) =>
	new Reply({ error: `Missing required parameter: ${field}` }, BAD_REQUEST);

const plainWord = (status: string) => status.toLowerCase().replaceAll(' ', '_');

const rowOf = (call: Call, id: string) => {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return { error: wordsOf(order) };
	const row = orderRow(call, order);
	return { ...row, status: plainWord(row.status) };
};

/** One answer for one id, rows with `error` beside the id for many. */
function eachOf<T>(
	name: 'refill' | 'cancel',
	act: (call: Call, id: string) => T | Refusal,
	resultOf: (result: T, id: string) => string,
) {
	return askedForIds({
		one: [
			'order',
			(call, id) => unlessRefused(act(call, id), (result) => ({ [name]: resultOf(result, id) })),
		],
		many: [
			'orders',
			(call, ids) =>
				ids.map((order) => {
					const result = act(call, order);
					return result instanceof Refusal
						? { order, error: wordsOf(result) }
						: { order, [name]: resultOf(result, order) };
				}),
		],
		missing: missing('order'),
	});
}

/** NotPanel: ids are words, every order wants a `request_id`, and one that comes again gets the first answer. */
export const notPanel: Dialect = {
	...perfectPanel,
	name: 'NotPanel',
	ownOrderField: 'request_id',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }, BAD_REQUEST),
	wrongKey: new Reply({ error: 'Invalid API key' }, 403),
	unknownAction: new Reply({ error: 'Invalid action' }, BAD_REQUEST),
	writeOrderId: (number) => `ord_01H${number.toString(32).toUpperCase()}`,
	writeRefillId: (number) => `ref_01H${number.toString(32).toUpperCase()}`,
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: (call) => {
			const { request_id: requestId } = call.fields;
			if (requestId === undefined) return missing('request_id');
			const orders = [...call.books.orders.values()];
			const earlier = orders.find(({ fields }) => fields.request_id === requestId);
			const placed = earlier ?? takeOrder(call);
			return placed instanceof Refusal ? placed : { order: placed.id };
		},
		status: askedForIds({
			one: [
				'order',
				(call, id) => {
					const row = rowOf(call, id);
					return 'error' in row ? new Reply(row, BAD_REQUEST) : row;
				},
			],
			many: ['orders', (call, ids) => Object.fromEntries(ids.map((id) => [id, rowOf(call, id)]))],
			missing: missing('order'),
		}),
		refill: eachOf('refill', refillOrder, ({ id }) => id),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) =>
					unlessRefused(readRefillStatus(call, id), (status) => ({ status: plainWord(status) })),
			],
			many: [
				'refills',
				(call, ids) =>
					ids.map((refill) => {
						const status = readRefillStatus(call, refill);
						return status instanceof Refusal
							? { refill, error: status.words }
							: { refill, status: plainWord(status) };
					}),
			],
			missing: missing('refill'),
		}),
		cancel: eachOf('cancel', cancelOrder, (_, id) => id),
	},
};
