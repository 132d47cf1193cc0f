import { findOrder, Refusal, refillOrder, readRefillStatus, takeOrder, type Call } from '../shop';
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
	[/Incorrect service ID/, 'Service ID does not exists'],
	[/Quantity less than minimal/, 'Quantity must to be greater than or equal to minimum amount'],
	[/Quantity more than maximum/, 'Quantity must to be less than or equal to maximum amount'],
	[
		/^(Bad link|Incorrect (?!order).*)/,
		'There are missing required parameters. Please check your API',
	],
]);

const refuse = (refusal: Refusal) =>
	/interval/i.test(refusal.words)
		? new Reply({ status: 'error', message: 'Invalid Interval' })
		: new Reply({ error: wordsOf(refusal) });

const MISSING = new Reply({
	error: 'There are missing required parameters. Please check your API',
});

/** PHP has decoded the body already when SmartPanel decodes it again. */
function decodedTwice(call: Call): Call {
	const decode = (text: string) =>
		new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text');
	const fields = Object.entries(call.fields).map(([name, text]) => [name, decode(text) ?? text]);
	return { ...call, fields: Object.fromEntries(fields) };
}

function rowOf(call: Call, id: string) {
	const order = findOrder(call, id);
	if (order instanceof Refusal) return order;
	const row = orderRow(call, order);
	if (order.service.type === 'Subscriptions')
		return { order: bareId(id), status: row.status, expiry: true, posts: '3', orders: [id] };
	const isDripFeed = order.fields.runs !== undefined;
	return isDripFeed
		? { order: bareId(id), status: row.status, runs: 1, orders: [id] }
		: { order: bareId(id), ...row };
}

/** SmartPanel, the widest spread script: no refills, no cancellations, JSON as text/html. */
export const smartPanel: Dialect = {
	...perfectPanel,
	name: 'SmartPanel',
	path: '/api/v1',
	contentType: 'text/html; charset=UTF-8',
	refuse,
	wrongKey: new Reply({
		error: 'API is Disable for this user or User Not Found, please contact to us',
	}),
	unknownAction: new Reply({ error: 'This action is Invalid' }),
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(
				({ id, name, type, category, rate, min, max, dripfeed }) => ({
					service: id,
					name,
					type: type.toLowerCase().replaceAll(' ', '_'),
					category,
					desc: `${name}, delivered within the hour`,
					rate,
					min: String(min),
					max: String(max),
					dripfeed: dripfeed ? '1' : '0',
				}),
			),
		balance: (call) => ({ status: 'success', ...Object(perfectPanel.actions.balance?.(call)) }),
		add: (call) =>
			unlessRefused(takeOrder(decodedTwice(call)), (placed) => ({
				status: 'success',
				order: bareId(placed.id),
			})),
		status: askedForIds({
			one: ['order', rowOf],
			many: [
				'orders',
				(call, ids) =>
					Object.fromEntries(
						ids.map((id) => {
							const row = rowOf(call, id);
							return [id, row instanceof Refusal ? row.words : row];
						}),
					),
			],
			missing: MISSING,
		}),
	},
};

/** A newer fork of it: refills one at a time, and another print for a link that is in use. */
export const smartPanelFork: Dialect = {
	...smartPanel,
	name: 'SmartPanel fork',
	refuse: (refusal) =>
		/active order/.test(refusal.words)
			? new Reply({ status: 'error', message: 'you have already an active order for this link' })
			: refuse(refusal),
	actions: {
		...smartPanel.actions,
		refill: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(refillOrder(call, id), (refill) => ({
						status: 'success',
						refill: bareId(refill.id),
					})),
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
