import { cancelOrder, findOrder, Refusal, refillOrder, type Call } from '../shop';
import { askedForIds, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const MISSING = new Reply({ error: 'Incorrect request' });

/** Only what it knows. */
const rowsOf = (call: Call, ids: string[]) =>
	Object.fromEntries(
		ids.flatMap((id) => {
			const order = findOrder(call, id);
			if (order instanceof Refusal) return [];
			const row = orderRow(call, order);
			return [[id, { ...row, status: row.status.replace('Canceled', 'Cancelled') }]];
		}),
	);

/** brasil-follow on Next.js: unknown ids are left out, a refill is always number 1 and can't be looked up. */
export const brasilFollow: Dialect = {
	...perfectPanel,
	name: 'brasil-follow',
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: perfectPanel.actions.add!,
		status: askedForIds({
			one: ['order', (call, id) => rowsOf(call, [id])[id] ?? {}],
			many: ['orders', rowsOf],
			missing: MISSING,
		}),
		refill: askedForIds({
			one: ['order', (call, id) => unlessRefused(refillOrder(call, id), () => ({ refill: '1' }))],
			missing: MISSING,
		}),
		cancel: askedForIds({
			one: ['order', (call, id) => unlessRefused(cancelOrder(call, id), () => ({ cancel: '1' }))],
			missing: MISSING,
		}),
	},
};
