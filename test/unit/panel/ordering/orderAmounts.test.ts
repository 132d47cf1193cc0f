import { Failure } from '../../../../nodes/SmmPanel/panel/failures';
import {
	largestQuantity,
	orderedQuantity,
	readAmounts,
} from '../../../../nodes/SmmPanel/panel/ordering/orderAmounts';
import { orderTypeOf } from '../../../../nodes/SmmPanel/panel/ordering/orderTypes';
import type { Fields } from '../../../../nodes/SmmPanel/panel/request';

function quantities(fields: Fields, typeName: string) {
	const type = orderTypeOf(typeName);
	const amounts = readAmounts(fields);
	if (amounts instanceof Failure) throw new Error(amounts.message);
	return {
		ordered: orderedQuantity(fields, amounts, type),
		largest: largestQuantity(fields, amounts, type),
	};
}

describe('the amounts of an order', () => {
	it.each(['quantity', 'runs', 'min', 'max'])('are positive: %s', (name) => {
		for (const text of ['', '0', '-5', '1.5', '1,000', 'NaN', 'many']) {
			expect(readAmounts({ [name]: text })).toMatchObject({
				kind: 'validation',
				effect: 'neverSent',
				message: expect.stringContaining(`can't be "${text}"`),
			});
		}
	});

	it('may be nothing for posts', () => {
		expect(readAmounts({ posts: '0', old_posts: '0' })).toEqual({ posts: 0n, old_posts: 0n });
		expect(readAmounts({ posts: '-1' })).toBeInstanceOf(Failure);
	});

	it.each<[string, Fields, bigint | undefined, bigint | undefined]>([
		['Default', { quantity: '100' }, 100n, 100n],
		['Default', { quantity: '100', runs: '5', interval: '60' }, 500n, 500n],
		['Default', {}, undefined, undefined],
		['Custom Comments', { comments: 'a\nb' }, 2n, 2n],
		['Custom Comments', { comments: 'a\nb', quantity: '50' }, 50n, 50n],
		['Mentions Custom List', { usernames: 'a\nb\nc', quantity: '1' }, 3n, 3n],
		['Subscriptions', { min: '1', max: '10', posts: '5', old_posts: '1' }, 0n, 60n],
		['Subscriptions', { min: '1', max: '10', posts: '0' }, 0n, undefined],
		['Subscriptions', { min: '1', posts: '5' }, 0n, undefined],
		['nobody knows', { quantity: '3', runs: '2' }, 6n, 6n],
		[
			'Default',
			{ quantity: '999999999999999', runs: '1000' },
			999999999999999000n,
			999999999999999000n,
		],
	])('of %s with %j', (type, fields, ordered, largest) => {
		expect(quantities(fields, type)).toEqual({ ordered, largest });
	});
});
