import { readRefillStatus, Refusal, takeOrder } from '../shop';
import { askedForIds, bareId, inWordsOf, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Bad link|Incorrect (?!order|service)\w+/, 'Incorrect parameters'],
	[/Quantity .*/, 'Quantity out of bounds'],
	[/Refill not found/, 'Incorrect refill ID'],
]);

const BY_HAND = 'Refill is only available manually via support ticket for reseller platforms.';

/** SMMplan on Next.js: 50 requests a minute, refills and cancellations by hand only. */
export const smmPlan: Dialect = {
	...perfectPanel,
	name: 'SMMplan',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }, 400),
	wrongKey: new Reply({ error: 'Incorrect request or API key' }, 401),
	unknownAction: new Reply({ error: 'Incorrect action' }, 400),
	byHand: ['refill', 'cancel'],
	actions: {
		...perfectPanel.actions,
		add: (call) => unlessRefused(takeOrder(call), ({ id }) => ({ order: bareId(id) })),
		refill: () => new Reply({ error: BY_HAND }, 400),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(readRefillStatus(call, id), (status) => ({ status })),
			],
			many: [
				'refills',
				(call, ids) =>
					ids.flatMap((id) => {
						const status = readRefillStatus(call, id);
						return status instanceof Refusal ? [] : [{ refill: bareId(id), status }];
					}),
			],
			missing: new Reply({ error: 'Missing refill parameter' }, 400),
		}),
		cancel: () =>
			new Reply({ error: 'Cancellation via API is not supported. Contact support.' }, 400),
	},
};
