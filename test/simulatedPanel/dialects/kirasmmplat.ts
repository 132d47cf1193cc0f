import { cancelOrder, findOrder, readRefillStatus, Refusal, refillOrder, type Call } from '../shop';
import { askedForIds, inWordsOf, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Incorrect order ID/, 'Order not found'],
	[/Incorrect service ID/, 'Service not found or inactive'],
	[/Bad link/, 'Missing required fields: service, link, quantity'],
	[/Incorrect quantity/, 'Invalid quantity'],
	[/Quantity .*/, 'Quantity must be between 10 and 10000'],
	[/Not enough funds on balance/, 'Insufficient balance'],
	[/Refill is disabled.*/, 'Refill not supported for this service'],
	[/.*not support cancel/, 'Cancel not supported for this service'],
	[/Cannot cancel.*/, 'Order cannot be canceled'],
]);

const REQUIRED = new Reply({ error: 'Order ID required' });

const rowOf = (call: Call, id: string) =>
	unlessRefused(findOrder(call, id), (order) => {
		const row = orderRow(call, order);
		return { ...row, status: row.status.toUpperCase().replace(' ', '_') };
	});

/** kirasmmplat on Next.js: batches of statuses by `multiple_status`, unknown ids left out; one id for the rest. */
export const kirasmmplat: Dialect = {
	...perfectPanel,
	name: 'kirasmmplat',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }),
	unknownAction: new Reply({ error: 'Unknown action' }),
	writeOrderId: (number) => `cm${number.toString(36).padStart(23, '0')}`,
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: perfectPanel.actions.add!,
		status: askedForIds({ one: ['order', rowOf], missing: REQUIRED }),
		multiple_status: askedForIds({
			many: [
				'orders',
				(call, ids) =>
					Object.fromEntries(
						ids.flatMap((id) => {
							const row = rowOf(call, id);
							return row instanceof Refusal ? [] : [[id, row]];
						}),
					),
			],
			missing: new Reply({ error: 'Orders IDs required' }),
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(refillOrder(call, id), ({ id: refill }) => ({ refill })),
			],
			missing: REQUIRED,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) =>
					unlessRefused(readRefillStatus(call, id), (status) => ({
						status: status.toUpperCase().replace(' ', '_'),
					})),
			],
			missing: new Reply({ error: 'Refill ID required' }),
		}),
		cancel: askedForIds({
			one: ['order', (call, id) => unlessRefused(cancelOrder(call, id), () => ({ cancel: 1 }))],
			missing: REQUIRED,
		}),
	},
};
