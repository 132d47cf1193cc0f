import { cancelOrder, Refusal } from '../shop';
import { askedForIds, bareId, Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const NOT_FOUND = new Reply({ error: 'Order not found' }, 404);

/** smm-store on Next.js: refusals by HTTP status; a cancellation is an object for one order, a list for several. */
export const smmStore: Dialect = {
	...perfectPanel,
	name: 'smm-store',
	refuse: ({ words }) => new Reply({ error: words }, /order ID|not found/.test(words) ? 404 : 400),
	wrongKey: new Reply({ error: 'Invalid API key' }, 401),
	unknownAction: new Reply({ error: 'Invalid action' }, 400),
	actions: {
		...perfectPanel.actions,
		cancel: askedForIds({
			many: [
				'orders',
				(call, ids) => {
					const rows = ids.flatMap((id) => {
						const cancel = cancelOrder(call, id);
						return cancel instanceof Refusal ? [] : [{ order: bareId(id), cancel }];
					});
					if (rows.length === 0) return NOT_FOUND;
					return ids.length === 1 ? rows[0] : rows;
				},
			],
			missing: new Reply({ error: 'Missing required parameter: orders' }, 400),
		}),
	},
};
