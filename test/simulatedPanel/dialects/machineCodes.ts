import { printMoney } from '../money';
import { findOrder } from '../shop';
import { askedForIds, inWordsOf, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const CODES: ReadonlyArray<readonly [string, number]> = [
	['order_not_found', 404],
	['service_not_found', 404],
	['not_enough_funds', 402],
];

const codeOf = inWordsOf([
	[/Incorrect order ID/, 'order_not_found'],
	[/Incorrect service ID/, 'service_not_found'],
	[/Not enough funds on balance/, 'not_enough_funds'],
	[/Quantity less than minimal (\d+)/, 'min_quantity_$1'],
	[/Quantity more than maximum (\d+)/, 'max_quantity_$1'],
	[/Bad link/, 'invalid_link'],
]);

/** A clone of JustAnotherPanel on Next.js: codes for programs with an HTTP status, loud status words, no batches. */
export const machineCodes: Dialect = {
	...perfectPanel,
	name: 'JustAnotherPanel clone',
	refuse: (refusal) => {
		const code = codeOf(refusal);
		const [, httpStatus = 400] = CODES.find(([known]) => known === code) ?? [];
		return new Reply({ error: code }, httpStatus);
	},
	wrongKey: new Reply({ error: 'invalid_api_key' }, 401),
	unknownAction: new Reply({ error: 'invalid_action' }, 400),
	actions: {
		services: perfectPanel.actions.services!,
		balance: ({ account: { balance, currency } }) => ({
			balance: Number(printMoney(balance)),
			currency,
		}),
		add: perfectPanel.actions.add!,
		status: askedForIds({
			one: [
				'order',
				(call, id) =>
					unlessRefused(findOrder(call, id), (order) => {
						const { charge, start_count, status, remains, currency } = orderRow(call, order);
						return {
							charge: Number(charge),
							start_count: Number(start_count),
							status: status.toUpperCase().replaceAll(' ', '_'),
							remains: Number(remains),
							currency,
						};
					}),
			],
			missing: new Reply({ error: 'order_not_found' }, 404),
		}),
	},
};
