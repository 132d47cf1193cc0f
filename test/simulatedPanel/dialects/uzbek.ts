import { findOrder, Refusal, takeOrder, type Call } from '../shop';
import { printMoney } from '../money';
import { askedForIds, bareId, inWordsOf, orderRow, Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Incorrect order ID/, 'Invalid order ID'],
	[/Quantity more than maximum/, 'Quantity less than maximum'],
]);

const rowOf = (call: Call, id: string) => {
	const order = findOrder(call, id);
	if (order instanceof Refusal)
		return { error: /^\d+$/.test(id) ? wordsOf(order) : `${id} is not a number` };
	const { charge, start_count, remains, ...row } = orderRow(call, order);
	return {
		...row,
		charge: Number(charge),
		start_count: Number(start_count),
		remains: Number(remains),
	};
};

/** An Uzbek script: it reads the ids of `status` from the address only, and has neither refills nor cancellations. */
export const uzbek: Dialect = {
	...perfectPanel,
	name: 'Uzbek script',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }),
	wrongKey: new Reply({ error: 'Incorrect API key' }),
	actions: {
		services: (call) => {
			const services = perfectPanel.actions.services?.(call);
			return Array.isArray(services) && services.length === 0 ? null : services;
		},
		balance: ({ account: { balance, currency } }) => ({
			balance: Number(printMoney(balance)),
			currency,
		}),
		add: (call) => {
			const placed = takeOrder(call);
			if (placed instanceof Refusal) return placed;
			const { id, charge } = placed;
			return {
				order: bareId(id),
				charge: Number(printMoney(charge)),
				currency: call.account.currency,
			};
		},
		status: askedForIds({
			from: ({ query }) => query,
			one: ['order', rowOf],
			many: ['orders', (call, ids) => Object.fromEntries(ids.map((id) => [id, rowOf(call, id)]))],
			missing: new Reply({ error: 'Invalid order ID' }),
		}),
	},
};
