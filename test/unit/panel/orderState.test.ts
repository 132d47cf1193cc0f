import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { readOrder, readRefill } from '../../../nodes/SmmPanel/panel/orderState';

describe('readOrder', () => {
	const NOTHING_SENT = { charge: null, currency: null, start_count: null, remains: null };

	it.each([
		[
			'PerfectPanel',
			{
				charge: '0.27819',
				start_count: '3572',
				status: 'Partial',
				remains: '157',
				currency: 'USD',
			},
			{ charge: 0.27819, start_count: 3572, status: 'Partial', remains: 157, currency: 'USD' },
		],
		[
			'SmartPanel',
			{ order: 7, status: 'Completed', charge: '1', start_count: '5', remains: '-2' },
			{ status: 'Completed', charge: 1, currency: null, start_count: 5, remains: -2 },
		],
		[
			'PayNow',
			{ status: 'Canceled', charge: 0.0801, start_count: 0, remains: 157 },
			{ status: 'Canceled', charge: 0.0801, currency: null, start_count: 0, remains: 157 },
		],
		[
			'followeran',
			{ status: 'Refunded', charge: '0', start_count: '', remains: 'Unknown' },
			{ ...NOTHING_SENT, status: 'Refunded', charge: 0 },
		],
	])('reads an ended order of %s', (_, raw, expected) => {
		expect(readOrder(raw, '901')).toEqual({
			raw,
			row: { order: '901', isFinal: true, ...expected },
		});
	});

	it.each([
		['a Glycon subscription', { posts: '3' }, { posts: 3 }],
		['a Glycon drip-feed', { runs: '5' }, { runs: 5 }],
		[
			'a SmartPanel subscription',
			{ expiry: true, posts: '3', orders: ['7'] },
			{ expiry: true, posts: 3, orders: ['7'] },
		],
		['a SmartPanel drip-feed', { runs: 4, orders: ['7', '8'] }, { runs: 4, orders: ['7', '8'] }],
		['a subscription with a date', { expiry: '30/04/2027' }, { expiry: '30/04/2027' }],
		[
			'a subscription without an end',
			{ expiry: null, posts: '', runs: {} },
			{ expiry: null, posts: null, runs: null },
		],
		['a panel that sends them otherwise', { expiry: { date: 1 } }, { expiry: null }],
	])('reads the fields of %s', (_, raw, read) => {
		expect(readOrder({ status: 'Active', ...raw }, '901')).toHaveProperty('row', {
			...NOTHING_SENT,
			order: '901',
			status: 'Active',
			isFinal: false,
			...read,
		});
	});

	it('names child orders by text and takes the other name of the start count', () => {
		const raw = { status: 'Active', orders: [7, '8', null], start_counter: '12' };

		expect(readOrder(raw, '901')).toMatchObject({ row: { orders: ['7', '8'], start_count: 12 } });
	});

	it('keeps words it does not know as they are, and takes no date, address or "n/a" for one', () => {
		const read = (status: string) => readOrder({ status, charge: '1' }, '901');
		expect(read('Canceled/Refunded')).toHaveProperty('row.status', 'Canceled/Refunded');
		for (const word of ['30/04/2027', 'https://a.example', '/home', 'N/A'])
			expect(read(word)).toBeInstanceOf(Failure);
	});

	it('takes a row without a status for incomplete', () => {
		expect(readOrder({ charge: '1' }, '901')).toBeInstanceOf(Failure);
	});
});

describe('readRefill', () => {
	it.each([
		[{ status: 'Completed' }, { status: 'Completed', isFinal: true }],
		[
			{ refill: 'K7', status: 'Pending' },
			{ status: 'Pending', isFinal: false },
		],
		[
			{ refill: 3, status: 'Rejected' },
			{ status: 'Rejected', isFinal: true },
		],
	])('reads %j', (raw, expected) => {
		expect(readRefill(raw, '3')).toEqual({ raw, row: { refill: '3', ...expected } });
	});

	it.each(['error', 'Failed', 'Refill not found'])(
		'takes the bare words "%s" for no state',
		(raw) => {
			expect(readRefill(raw, '3')).toBeInstanceOf(Failure);
		},
	);

	it('misses the status', () => {
		expect(readRefill({ refill: 3 }, '3')).toMatchObject({ kind: 'unavailable' });
	});
});
