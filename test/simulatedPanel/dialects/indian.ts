import {
	cancelOrder,
	findOrder,
	readRefillStatus,
	Refusal,
	refillOrder,
	takeOrder,
	type Call,
} from '../shop';
import {
	askedForIds,
	bareId,
	inWordsOf,
	orderRow,
	Reply,
	unlessRefused,
	type Dialect,
} from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Refill not found/, 'Refill Request Not found'],
	[/.*(not completed|Refill (is|not)).*/, 'Order not eligible for refill.'],
]);

const printed = (call: Call, id: string) => {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return { error: wordsOf(order) };
	const { charge, status, ...row } = orderRow(call, order);
	return { ...row, charge: Number(charge), status: status.replace('Canceled', 'Cancelled') };
};

const rowsOf =
	<T>(
		noun: 'order' | 'refill',
		key: string,
		read: (call: Call, id: string) => T | Refusal,
		print: (result: T) => unknown,
	) =>
	(call: Call, ids: string[]) =>
		ids.map((id) => {
			const result = read(call, id);
			return {
				[noun]: bareId(id),
				[key]: result instanceof Refusal ? { error: wordsOf(result) } : print(result),
			};
		});

const INCORRECT_REQUEST = new Reply({ error: 'Incorrect request' });

/** The Indian script of several shops: a sentence in `success` where others have a number. */
export const indian: Dialect = {
	...perfectPanel,
	name: 'Indian script',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }),
	actions: {
		...perfectPanel.actions,
		add: (call) => unlessRefused(takeOrder(call), ({ id }) => ({ order: id })),
		status: askedForIds({
			one: ['order', printed],
			many: ['orders', (call, ids) => Object.fromEntries(ids.map((id) => [id, printed(call, id)]))],
			missing: INCORRECT_REQUEST,
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(refillOrder(call, id), (refill) => ({
						success: 'Your refill request was sent',
						refill: bareId(refill.id),
					})),
			],
			many: ['orders', rowsOf('order', 'refill', refillOrder, ({ id }) => bareId(id))],
			missing: INCORRECT_REQUEST,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(readRefillStatus(call, id), (status) => ({ status })),
			],
			many: ['refills', rowsOf('refill', 'status', readRefillStatus, (status) => status)],
			missing: INCORRECT_REQUEST,
		}),
		cancel: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(cancelOrder(call, id), () => ({ success: 'Your cancel request was sent' })),
			],
			missing: INCORRECT_REQUEST,
		}),
	},
};
