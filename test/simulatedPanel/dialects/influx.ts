import { cancelOrder, findOrder, Refusal, refillOrder, type Call } from '../shop';
import { askedForIds, inWordsOf, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const BAD_REQUEST = 400;

const wordsOf = inWordsOf([
	[/Incorrect order ID/, 'Order not found'],
	[/Incorrect service ID/, 'Invalid service'],
	[/Bad link/, 'Missing required parameters: service, link, quantity'],
	[/Incorrect quantity/, 'Invalid quantity'],
	[/Quantity less than minimal (\d+)/, 'Minimum quantity is $1'],
	[/Quantity more than maximum (\d+)/, 'Maximum quantity is $1'],
	[/Not enough funds on balance/, 'Insufficient balance'],
	[/Refill is disabled/, 'This service does not support refill'],
	[/Refill not allowed.*|.*not completed/, 'Order is not eligible for refill'],
	[/.*cancel.*/i, 'Order cannot be canceled'],
]);

const missing = (field: string) =>
	new Reply({ error: `Missing required parameter: ${field}` }, BAD_REQUEST);

/** Only what it knows. */
const rowsOf = (call: Call, ids: string[]) =>
	Object.fromEntries(
		ids.flatMap((id) => {
			const order = findOrder(call, id);
			return order instanceof Refusal ? [] : [[id, orderRow(call, order)]];
		}),
	);

const uuid = (number: number) => `66666666-6666-6666-6666-${String(number).padStart(12, '0')}`;

/** influx on Next.js: ids are UUIDs, a refill has its order's, and cancellations come as a map. */
export const influx: Dialect = {
	...perfectPanel,
	name: 'influx',
	reads: 'form',
	refuse: (refusal) => new Reply({ error: wordsOf(refusal) }, BAD_REQUEST),
	wrongKey: new Reply({ error: 'Invalid API key' }, 401),
	unknownAction: new Reply({ error: 'Invalid action' }, BAD_REQUEST),
	writeOrderId: uuid,
	actions: {
		services: perfectPanel.actions.services!,
		balance: perfectPanel.actions.balance!,
		add: (call) => perfectPanel.actions.add!(call),
		status: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(findOrder(call, id), (order) => orderRow(call, order)),
			],
			many: ['orders', rowsOf],
			missing: missing('order or orders'),
		}),
		refill: askedForIds({
			one: ['order', (call, id) => unlessRefused(refillOrder(call, id), () => ({ refill: id }))],
			missing: missing('order'),
		}),
		cancel: askedForIds({
			many: [
				'orders',
				(call, ids) =>
					Object.fromEntries(
						ids.map((id) => {
							const canceled = cancelOrder(call, id);
							return [
								id,
								canceled instanceof Refusal
									? { cancel: 0, error: wordsOf(canceled) }
									: { cancel: 1 },
							];
						}),
					),
			],
			missing: missing('orders'),
		}),
	},
};
