import { printMoney } from '../money';
import { cancelOrder, findOrder, refillOrder, takeOrder } from '../shop';
import { askedForIds, bareId, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const refused = (error: string) => new Reply({ error, code: 'BAD_REQUEST' }, 400);
const MISSING = refused('Missing required parameter: order');

/** Java says so of an id that is no number. */
const notANumber = (id: string) =>
	/^\d+$/.test(id) ? undefined : refused(`For input string: "${id}"`);

/** SMMWorld's Spring server: one id a time under the usual names, and a refill has the id of its order. */
export const smmWorld: Dialect = {
	...perfectPanel,
	name: 'SMMWorld',
	refuse: ({ words }) => refused(words === 'Incorrect order ID' ? 'Order not found' : words),
	wrongKey: new Reply({ status: 401, error: 'Unauthorized', path: '/api/v2' }, 401),
	unknownAction: refused('Invalid action'),
	writeRefillId: (_, orderId) => orderId,
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(
				({ id, name, type, category, rate, min, max, refill, cancel }) => ({
					service: Number(id),
					name,
					type,
					category,
					rate: Number(rate),
					min,
					max,
					refill,
					cancel,
				}),
			),
		balance: perfectPanel.actions.balance!,
		add: (call) =>
			unlessRefused(takeOrder(call), ({ id, charge }) => ({
				status: 'Success',
				order: bareId(id),
				charge: printMoney(charge),
				remaining_balance: printMoney(call.account.balance),
			})),
		status: askedForIds({
			one: [
				'order',
				(call, id) =>
					notANumber(id) ??
					unlessRefused(findOrder(call, id), (order) => {
						const { start_count, remains, ...row } = orderRow(call, order);
						return { ...row, start_count: Number(start_count), remains: Number(remains) };
					}),
			],
			missing: MISSING,
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					notANumber(id) ??
					unlessRefused(refillOrder(call, id), () => ({ refill: bareId(id), status: 'Success' })),
			],
			missing: MISSING,
		}),
		cancel: askedForIds({
			one: [
				'order',
				(call, id) =>
					notANumber(id) ??
					unlessRefused(cancelOrder(call, id), () => ({ cancel: bareId(id), status: 'Success' })),
			],
			missing: MISSING,
		}),
	},
};
