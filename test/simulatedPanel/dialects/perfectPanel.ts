import { printMoney } from '../money';
import {
	cancelOrder,
	findOrder,
	readRefillStatus,
	refillOrder,
	Refusal,
	takeOrder,
	type Call,
} from '../shop';
import { askedForIds, bareId, orderRow, Reply, unlessRefused, type Dialect } from './dialect';

const INCORRECT_REQUEST = new Reply({ error: 'Incorrect request' });

const said = ({ words }: Refusal) => ({ error: words });

const statusOf = (call: Call, id: string) => {
	const order = findOrder(call, id);
	return order instanceof Refusal ? said(order) : orderRow(call, order);
};

/** The panel behind the documentation page of the API. */
export const perfectPanel: Dialect = {
	name: 'PerfectPanel',
	requestFormat: 'form',
	keyField: 'key',
	path: '/api/v2',
	contentType: 'application/json; charset=utf-8',
	refuse: (refusal) => new Reply(said(refusal)),
	wrongKey: new Reply({ error: 'Invalid API key' }),
	unknownAction: INCORRECT_REQUEST,
	writeOrderId: String,
	writeRefillId: String,
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(
				({ id, name, type, category, rate, min, max, refill, cancel, dripfeed }) => ({
					service: Number(id),
					name,
					type,
					category,
					rate,
					min: String(min),
					max: String(max),
					refill,
					cancel,
					dripfeed,
				}),
			),
		balance: ({ account: { balance, currency } }) => ({ balance: printMoney(balance), currency }),
		add: (call) => unlessRefused(takeOrder(call), (placed) => ({ order: bareId(placed.id) })),
		status: askedForIds({
			one: ['order', statusOf],
			many: [
				'orders',
				(call, ids) => Object.fromEntries(ids.map((id) => [id, statusOf(call, id)])),
			],
			missing: INCORRECT_REQUEST,
		}),
		refill: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(refillOrder(call, id), (refill) => ({ refill: refill.id })),
			],
			many: [
				'orders',
				(call, ids) =>
					ids.map((id) => {
						const refill = refillOrder(call, id);
						return {
							order: bareId(id),
							refill: refill instanceof Refusal ? said(refill) : bareId(refill.id),
						};
					}),
			],
			missing: INCORRECT_REQUEST,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => unlessRefused(readRefillStatus(call, id), (status) => ({ status })),
			],
			many: [
				'refills',
				(call, ids) =>
					ids.map((id) => {
						const status = readRefillStatus(call, id);
						return {
							refill: bareId(id),
							status: status instanceof Refusal ? said(status) : status,
						};
					}),
			],
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
							cancel: canceled instanceof Refusal ? said(canceled) : canceled,
						};
					}),
			],
			missing: INCORRECT_REQUEST,
		}),
	},
};
