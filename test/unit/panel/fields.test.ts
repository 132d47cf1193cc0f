import { fieldOf, plainFieldsOf } from '../../../nodes/SmmPanel/panel/fields';

describe('the fields of a row', () => {
	it('are known by their plain names', () => {
		const fields = plainFieldsOf({ order_id: 901, 'Start Count': 12 });
		expect([...fields]).toEqual([
			['orderid', 901],
			['startcount', 12],
		]);
	});

	it('are the first of one plain name that is not null', () => {
		const fields = plainFieldsOf({ order_id: null, orderId: 901, 'Order ID': 902 });
		expect([...fields]).toEqual([['orderid', 901]]);
		expect(fields.get('orderid')).toBe(901);
	});

	it('are those of the row itself, after a row with the same keys', () => {
		const first = plainFieldsOf({ order: 901, status: 'Pending' });
		const second = plainFieldsOf({ order: 902, status: 'Completed' });
		expect([first.get('order'), second.get('order')]).toEqual([901, 902]);
		expect([first.get('status'), second.get('status')]).toEqual(['Pending', 'Completed']);
	});

	it('are those of the row itself, after a row with other keys', () => {
		const longer = plainFieldsOf({ order: 901, status: 'Pending', remains: 3 });
		const shorter = plainFieldsOf({ order: 902, state: 'Pending' });
		const turned = plainFieldsOf({ state: 'Completed', order: 903 });
		expect([longer.get('remains'), shorter.get('remains')]).toEqual([3, undefined]);
		expect([turned.get('state'), turned.get('order')]).toEqual(['Completed', 903]);
	});

	it('are only what the row has, whatever all objects have', () => {
		const fields = plainFieldsOf({ order: 901 });
		expect(fieldOf(fields, ['constructor', 'tostring', 'order'])).toBe(901);
	});
});
