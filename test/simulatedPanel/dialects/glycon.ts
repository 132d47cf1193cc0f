import { findOrder, readRefillStatus, Refusal, refillOrder, takeOrder, type Call } from '../shop';
import { askedForIds, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

/** Its own words and codes; one code stands for several things. */
const REFUSALS: ReadonlyArray<readonly [RegExp, string, string]> = [
	[/Incorrect order ID|Refill not found/, 'Order not found.', '104'],
	[/Incorrect service ID/, 'Service is inactive or not found', '105'],
	[/Bad link|Incorrect|required/, 'You must fill in the required fields.', '107'],
	[/less than|more than/, 'You did not meet the minimum number.', '108'],
	[/Not enough funds/, 'You have insufficient balance', '113'],
	[/active order/, 'You cannot start a new order with the same link', '113'],
	[/Refill|completed/, 'Refill not allowed', '115'],
];

function refuse({ words }: Refusal): Reply {
	const [, own = words, code = '101'] = REFUSALS.find(([theirs]) => theirs.test(words)) ?? [];
	return new Reply({ error: own, status: code });
}

/** Its refusal of an order, and of a list, which it does not look at. */
const NO_REFILL = { refill: '0' };

const MISSING = new Reply({ error: 'Missing data', status: '101' });

function statusOf(call: Call, id: string) {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return order;
	const row = orderRow(call, order);
	if (order.service.type === 'Subscriptions') return { status: row.status, posts: '3' };
	if (order.fields.runs !== undefined) return { status: row.status, runs: order.fields.runs };
	return { ...row, status: row.status === 'In progress' ? 'Inprogress' : row.status };
}

const services = ({ books }: Call) =>
	[...books.services.values()].map(({ id, name, type, category, rate, min, max }) => ({
		service: id,
		name,
		type,
		category,
		rate,
		min: String(min),
		max: String(max),
	}));

/** Glycon, also OwnSMMPanel: no refills, no cancellations, no batches; an unknown action is `null`. */
export const glycon: Dialect = {
	...perfectPanel,
	name: 'Glycon',
	refuse,
	wrongKey: new Reply({ error: 'API key is incorrect', status: '102' }),
	unknownAction: new Reply(null),
	actions: {
		services,
		balance: perfectPanel.actions.balance!,
		add: (call) => unlessRefused(takeOrder(call), (placed) => ({ status: 100, order: placed.id })),
		status: askedForIds({
			one: ['order', statusOf],
			missing: new Reply({ error: 'Order not found.', status: '104' }),
		}),
	},
};

/** The fork with refills (BoostedSMM), one at a time; flags are words. */
export const glyconFork: Dialect = {
	...glycon,
	name: 'Glycon fork',
	contentType: 'text/html; charset=UTF-8',
	wrongKey: new Reply({ error: 'API key invalid', status: '102' }),
	actions: {
		...glycon.actions,
		services: (call) =>
			services(call).map((row) => ({
				...row,
				desc: '',
				refill: String(call.books.services.get(row.service)?.refill),
			})),
		refill: askedForIds({
			one: [
				'order',
				(call, id) => {
					const refill = refillOrder(call, id);
					return refill instanceof Refusal ? NO_REFILL : { refill: refill.id };
				},
			],
			missing: new Reply(NO_REFILL),
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, id) => {
					const status = readRefillStatus(call, id);
					if (status instanceof Refusal) return status;
					return { status: status === 'In progress' ? 'Refilling' : status };
				},
			],
			missing: MISSING,
		}),
	},
};
