import { cancelOrder, findOrder, Refusal, type Call } from '../shop';
import { askedForIds, bareId, inWordsOf, orderRow, Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([[/Quantity less than minimal.*/, 'Quantity less than minimum']]);
const INCORRECT_REQUEST = new Reply({ error: 'Incorrect request' });

const printed = (call: Call, id: string) => {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return { error: order.words };
	const { start_count, remains, ...row } = orderRow(call, order);
	return { ...row, start_count: Number(start_count), remains: Number(remains) };
};

/** PayNow of Uzbekistan: no refills, numbers are numbers, an accepted cancellation is `{ status: 1 }`. */
export const payNow: Dialect = {
	...perfectPanel,
	name: 'PayNow',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }),
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: perfectPanel.actions.add!,
		status: askedForIds({
			one: ['order', printed],
			many: ['orders', (call, ids) => Object.fromEntries(ids.map((id) => [id, printed(call, id)]))],
			missing: INCORRECT_REQUEST,
		}),
		cancel: askedForIds({
			many: [
				'orders',
				(call, ids) =>
					ids.map((id) => {
						const canceled = cancelOrder(call, id);
						return {
							order: bareId(id),
							cancel: canceled instanceof Refusal ? { error: canceled.words } : { status: 1 },
						};
					}),
			],
			missing: INCORRECT_REQUEST,
		}),
	},
};
