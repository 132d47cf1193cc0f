import { findOrder, Refusal, refillOrder, type Call } from '../shop';
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
	[/Incorrect order ID/, 'Order not found'],
	[/Incorrect service ID/, 'Invalid Service ID'],
	[/Bad link|Incorrect \w+/, 'Missing parameters. Required: service, link, quantity'],
	[/Quantity .*/, 'Quantity out of range (Min: 10 Max: 10000)'],
	[/Not enough funds on balance/, 'Insufficient balance'],
	[/Refill|completed/, 'Order not eligible for refill (Must be completed)'],
]);

const rowsOf = (call: Call, ids: string[]) =>
	Object.fromEntries(
		ids.map((id) => {
			const order = findOrder(call, id);
			return [id, order instanceof Refusal ? { error: wordsOf(order) } : orderRow(call, order)];
		}),
	);

/** amarfollower on Next.js: batches of statuses only, flags as words, no state of refills. */
export const amarfollower: Dialect = {
	...perfectPanel,
	name: 'amarfollower',
	refuse: (refusal) => {
		const words = wordsOf(refusal);
		return new Reply({ error: words }, /not found|Service ID/.test(words) ? 404 : 400);
	},
	wrongKey: new Reply({ error: 'Authentication failed or account suspended' }, 401),
	unknownAction: new Reply({ error: 'Invalid Action' }, 400),
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(({ id, name, type, category, rate, min, max, refill }) => ({
				service: Number(id),
				name,
				type,
				category,
				rate,
				min,
				max,
				refill: String(refill),
				cancel: 'true',
			})),
		balance: perfectPanel.actions.balance!,
		add: perfectPanel.actions.add!,
		status: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(findOrder(call, id), (order) => orderRow(call, order)),
			],
			many: ['orders', rowsOf],
			missing: new Reply({ error: 'Missing parameter. Use: order=ID or orders=ID1,ID2,ID3' }, 400),
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(refillOrder(call, id), (refill) => ({ refill: bareId(refill.id) })),
			],
			missing: new Reply({ error: 'Missing order parameter' }, 400),
		}),
	},
};
