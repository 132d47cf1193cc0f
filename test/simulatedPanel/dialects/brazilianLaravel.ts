import { findOrder, readRefillStatus, Refusal, refillOrder, takeOrder, type Call } from '../shop';
import { askedForIds, bareId, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const UNPROCESSABLE = 422;
const MISSING = new Reply({ error: 'Incorrect request' }, UNPROCESSABLE);

const rowOf = (call: Call, id: string) => {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return { error: order.words };
	const { start_count, remains, ...row } = orderRow(call, order);
	return { ...row, start_count: Number(start_count), remains: Number(remains) };
};

/** A Brazilian panel on Laravel: refusals by HTTP status, batches answered by rows that do not say whose they are. */
export const brazilianLaravel: Dialect = {
	...perfectPanel,
	name: 'Brazilian Laravel',
	refuse: ({ words }) => new Reply({ error: words }, UNPROCESSABLE),
	wrongKey: new Reply({ error: 'Invalid API key' }, 401),
	unknownAction: MISSING,
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(({ id, name, type, category, rate, min, max, refill }) => ({
				service: Number(id),
				name,
				type,
				category,
				rate: Number(rate),
				min,
				max,
				refill,
			})),
		balance: perfectPanel.actions.balance!,
		add: (call) =>
			unlessRefused(takeOrder(call), (placed) => new Reply({ order: bareId(placed.id) }, 201)),
		status: askedForIds({
			one: [
				'order',
				(call, id) => {
					const row = rowOf(call, id);
					return 'error' in row ? [row] : row;
				},
			],
			many: ['orders', (call, ids) => [...new Set(ids)].reverse().map((id) => rowOf(call, id))],
			missing: MISSING,
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(refillOrder(call, id), (refill) => ({ refill: bareId(refill.id) })),
			],
			missing: MISSING,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(readRefillStatus(call, id), (status) => ({ status })),
			],
			missing: MISSING,
		}),
	},
};
