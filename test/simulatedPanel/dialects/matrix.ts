import { findOrder, Refusal, refillOrder, takeOrder, type Call } from '../shop';
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

const INVALID = 422;

const wordsOf = inWordsOf([
	[/Incorrect order ID/, 'The selected order id is invalid.'],
	[/Incorrect service ID/, 'The selected service is invalid.'],
	[/Bad link/, 'The link field is required.'],
	[/Incorrect quantity/, 'The quantity field is required.'],
	[/Quantity (less|more) than \w+/, 'Order quantity should be minimum or maximum'],
	[/Not enough funds on balance/, "You don't have sufficient balance."],
	[/Refill|completed/, 'You are not eligible to send refill request.'],
]);

const required = (field: string) =>
	new Reply({ error: `The ${field} field is required.` }, INVALID);

const rowOf = (call: Call, id: string) =>
	unlessRefused(findOrder(call, id), (order) => {
		const row = orderRow(call, order);
		return { ...row, status: row.status.replace('In progress', 'Progress').toUpperCase() };
	});

/** SMM Matrix on Laravel: batches have an action of their own, and leave unknown ids out. */
export const matrix: Dialect = {
	...perfectPanel,
	name: 'SMM Matrix',
	broken: ['refill_status'],
	refuse: (refusal) => {
		const words = wordsOf(refusal);
		return new Reply({ error: words }, /^The /.test(words) ? INVALID : 400);
	},
	wrongKey: new Reply({ error: 'The selected key is invalid.' }, INVALID),
	unknownAction: new Reply({ error: 'The selected action is invalid.' }, INVALID),
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: (call) =>
			unlessRefused(takeOrder(call), ({ id }) => ({ status: 'success', order: bareId(id) })),
		status: askedForIds({ one: ['order', rowOf], missing: required('order') }),
		orders: askedForIds({
			many: [
				'orders',
				(call, ids) =>
					ids.flatMap((id) => {
						const row = rowOf(call, id);
						return row instanceof Refusal ? [] : [{ order: bareId(id), ...Object(row) }];
					}),
			],
			missing: required('orders'),
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(refillOrder(call, id), () => ({ refill: bareId(id) })),
			],
			missing: required('order'),
		}),
		refill_status: () => new Reply({ message: 'Server Error' }, 500),
	},
};
