import { cancelOrder, Refusal } from '../shop';
import { askedForIds, bareId, inWordsOf, Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const wordsOf = inWordsOf([
	[/Incorrect service ID/, 'Service not found or inactive'],
	[/Bad link/, 'Invalid link'],
	[/Incorrect \w+/, 'Missing required parameters'],
	[/Quantity .*/, 'Quantity must be between 10 and 10000'],
	[/Not enough funds on balance/, 'Insufficient balance. Add funds with crypto first.'],
]);

function statusOf(words: string): number {
	if (/Incorrect order ID|Refill not found/.test(words)) return 404;
	return /Not enough funds/.test(words) ? 402 : 400;
}

/** smm-turk-panel in PHP: refusals by HTTP status; whatever cannot be cancelled, or is unknown, "Cannot cancel". */
export const smmTurk: Dialect = {
	...perfectPanel,
	name: 'smm-turk-panel',
	refuse: (refusal) => {
		const isId = /order ID/.test(refusal.words);
		return new Reply({ error: isId ? refusal.words : wordsOf(refusal) }, statusOf(refusal.words));
	},
	wrongKey: new Reply({ error: 'Invalid API key' }, 403),
	unknownAction: new Reply({ error: 'Unknown action' }, 400),
	actions: {
		...perfectPanel.actions,
		cancel: askedForIds({
			many: [
				'orders',
				(call, ids) =>
					ids.map((id) => {
						const isRefused = cancelOrder(call, id) instanceof Refusal;
						return { order: bareId(id), cancel: isRefused ? { error: 'Cannot cancel' } : 1 };
					}),
			],
			missing: new Reply([{ order: 0, cancel: { error: 'Cannot cancel' } }]),
		}),
	},
};
