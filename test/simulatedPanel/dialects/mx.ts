import {
	cancelOrder,
	findOrder,
	readRefillStatus,
	Refusal,
	refillOrder,
	takeOrder,
	type Call,
} from '../shop';
import { askedForIds, hexId, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const missing = (field: string) =>
	new Reply({ error: `Missing required parameter: ${field}` }, 400);

const loudWord = (status: string) => status.toUpperCase().replaceAll(' ', '_');

const rowsOf = (call: Call, ids: string[]) =>
	Object.fromEntries(
		ids.map((id) => {
			const order = findOrder(call, id);
			if (order instanceof Refusal) return [id, { error: order.words }];
			const { charge, status, ...row } = orderRow(call, order);
			return [id, { ...row, charge: Number(charge).toFixed(8), status: loudWord(status) }];
		}),
	);

/** MX: JSON both ways, ids of 24 hex digits, and a single answer is keyed by its id. */
export const mx: Dialect = {
	...perfectPanel,
	name: 'MX',
	requestFormat: 'json',
	reads: 'json',
	wrongKey: new Reply({ error: 'Invalid API key format' }, 401),
	unknownAction: new Reply({ error: 'Invalid action' }, 400),
	writeOrderId: (number) => hexId('66a0', number),
	writeRefillId: (number) => hexId('77b1', number),
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: (call) => unlessRefused(takeOrder(call), (placed) => ({ order: placed.id })),
		status: askedForIds({
			one: ['order', (call, id) => rowsOf(call, [id])],
			many: ['orders', rowsOf],
			missing: missing('order'),
		}),
		refill: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(refillOrder(call, id), (refill) => ({ refill: refill.id })),
			],
			missing: missing('refill'),
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) =>
					unlessRefused(readRefillStatus(call, id), (status) => ({ status: loudWord(status) })),
			],
			missing: missing('refill'),
		}),
		cancel: askedForIds({
			one: ['order', (call, id) => unlessRefused(cancelOrder(call, id), () => ({ cancel: 1 }))],
			missing: missing('order'),
		}),
	},
};
