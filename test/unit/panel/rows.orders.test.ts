import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import type { JsonObject, JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { placedOrderId, readOrder, readPlacedOrder } from '../../../nodes/SmmPanel/panel/rows';

describe('readPlacedOrder', () => {
	it.each([
		['PerfectPanel', { order: 901 }, { order: '901' }],
		['SmartPanel', { status: 'success', order: 901 }, { order: '901' }],
		['Glycon', { status: 100, order: '901' }, { order: '901' }],
		[
			'UZS',
			{ order: 901, charge: 0.5, currency: 'UZS' },
			{ order: '901', charge: 0.5, currency: 'UZS' },
		],
		[
			'SMW',
			{ status: 'Success', order: 901, charge: '0.40', remaining_balance: '9.5' },
			{ order: '901', charge: 0.4 },
		],
		['CMSNT', { status: 'success', msg: 'Ordered', order: 'K7Q2' }, { order: 'K7Q2' }],
		['NotPanel', { order: 'ord_01HXYZ' }, { order: 'ord_01HXYZ' }],
		['an alias', { order_id: 901 }, { order: '901' }],
		['another alias', { orderId: '901' }, { order: '901' }],
		['a bare id', { id: 901 }, { order: '901' }],
		['an order inside of data', { status: true, data: { order: 901 } }, { order: '901' }],
		['a list of one', [{ order: 901 }], { order: '901' }],
		['an id inside of data', { data: { order_id: '901' } }, { order: '901' }],
	])('reads the answer of %s', (_, json, placed) => {
		expect(readPlacedOrder(json)).toEqual(placed);
	});

	it.each([
		[{ status: 'success', msg: 'Scheduled' }, 'Scheduled'],
		[{ status: 'success', message: 'Scheduled' }, 'Scheduled'],
		[{ status: 'success' }, 'The panel sent no order ID'],
		[{ order: '' }, 'The panel sent no order ID'],
		[{ order: null }, 'The panel sent no order ID'],
		[{ order: '0' }, 'The panel sent no order ID'],
		[{}, 'The panel sent no order ID'],
		[[], 'The panel sent no order ID'],
		[[{ order: 1 }, { order: 2 }], 'The panel sent no order ID'],
		[{ order: 901, error: 'Bad link' }, 'Bad link, but the panel named order 901'],
		[{ order: 901, success: false, message: 'No' }, 'No, but the panel named order 901'],
	])('does not know what became of %j', (json, message) => {
		expect(readPlacedOrder(json)).toMatchObject({
			kind: 'unknownOutcome',
			message,
			nothingTaken: false,
		});
	});

	it.each([[{ error: 'Bad link' }], [[{ error: 'Bad link' }]]])('reads the refusal %j', (json) => {
		expect(readPlacedOrder(json)).toMatchObject({ message: 'Bad link', nothingTaken: true });
	});
});

describe('placedOrderId', () => {
	it.each<[JsonValue[] | JsonObject | undefined, string | undefined]>([
		[{ order: 901, error: 'Bad link' }, '901'],
		[{ order: 0, order_id: 901 }, '901'],
		[{ order: '0' }, undefined],
		[{ data: { id: 901 } }, undefined],
		[undefined, undefined],
	])('of %j is %j', (json, id) => {
		expect(placedOrderId(json)).toBe(id);
	});
});

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
		expect(readOrder(raw, '901')).toEqual({ order: '901', isFinal: true, ...expected });
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
		expect(readOrder({ status: 'Active', ...raw }, '901')).toEqual({
			...NOTHING_SENT,
			order: '901',
			status: 'Active',
			isFinal: false,
			...read,
		});
	});

	it('names child orders by text and takes the other name of the start count', () => {
		const raw = { status: 'Active', orders: [7, '8', null], start_counter: '12' };

		expect(readOrder(raw, '901')).toMatchObject({ orders: ['7', '8'], start_count: 12 });
	});

	it('takes a row without a status for incomplete', () => {
		expect(readOrder({ charge: '1' }, '901')).toBeInstanceOf(Failure);
	});
});
