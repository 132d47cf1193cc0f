import { cancelOrder, readRefillStatus, Refusal, refillOrder, type Call } from '../shop';
import { askedForIds, bareId, inWordsOf, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Refill not found/, 'Incorrect refill ID'],
	[/.*active order.*/, 'An identical order was just placed'],
	[/Bad link/, 'Incorrect link'],
]);

const MISSING = new Reply({ error: 'Incorrect request' });
const isNumber = (id: string) => /^\d+$/.test(id);

/** One id that is no number spoils the whole list. */
function rowsOf<T>(
	noun: 'order' | 'refill',
	read: (call: Call, id: string) => T | Refusal,
	print: (result: T) => object,
) {
	return (call: Call, ids: string[]) =>
		ids.every(isNumber)
			? ids.map((id) => {
					const result = read(call, id);
					const printed = result instanceof Refusal ? { error: wordsOf(result) } : print(result);
					return { [noun]: bareId(id), ...printed };
				})
			: new Refusal(`Incorrect ${noun} ID`);
}

/** thanhtinz/Smm: batches go by other names as well, and what is refused of a list is `error` beside the id. */
export const thanhtinz: Dialect = {
	...perfectPanel,
	name: 'thanhtinz',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }),
	actions: {
		...perfectPanel.actions,
		status: (call) => {
			const { orders } = call.fields;
			const known = orders?.split(',').filter(isNumber).join(',');
			const fields = known === undefined ? call.fields : { ...call.fields, orders: known };
			return perfectPanel.actions.status?.({ ...call, fields });
		},
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(refillOrder(call, id), (refill) => ({ refill: bareId(refill.id) })),
			],
			many: ['orders', rowsOf('order', refillOrder, ({ id }) => ({ refill: bareId(id) }))],
			missing: MISSING,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(readRefillStatus(call, id), (status) => ({ status })),
			],
			many: ['refills', rowsOf('refill', readRefillStatus, (status) => ({ status }))],
			missing: MISSING,
		}),
		cancel: askedForIds({
			one: ['order', (call, id) => unlessRefused(cancelOrder(call, id), (cancel) => ({ cancel }))],
			many: ['orders', rowsOf('order', cancelOrder, (cancel) => ({ cancel }))],
			missing: MISSING,
		}),
	},
};
