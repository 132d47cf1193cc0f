import type { JsonObject, JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { placedOrderId, readPlacedOrder } from '../../../nodes/SmmPanel/panel/placedOrder';

const WITHOUT_ID = 'panel reports success without an order ID';

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
		[{ status: 'success', msg: 'Scheduled' }, `Scheduled (the ${WITHOUT_ID})`],
		[{ success: true, message: 'Scheduled' }, `Scheduled (the ${WITHOUT_ID})`],
		[{ status: 100, order: '0' }, `The ${WITHOUT_ID}`],
		[{ status: 'success' }, `The ${WITHOUT_ID}`],
		[{ ok: true, data: {} }, `The ${WITHOUT_ID}`],
		[{ order: '' }, 'The panel sent no order ID'],
		[{ order: null }, 'The panel sent no order ID'],
		[{ order: '0' }, 'The panel sent no order ID'],
		[{}, 'The panel sent no order ID'],
		[[], 'The panel sent no order ID'],
		[[{ order: 1 }, { order: 2 }], 'The panel sent no order ID'],
		[{ order: 901, error: 'Bad link' }, 'Bad link, but the panel named order 901'],
		[{ order: 901, success: false, message: 'No' }, 'No, but the panel named order 901'],
		[
			{ order: 901, status: 'fail' },
			'The panel says that it refused the request, but the panel named order 901',
		],
		[{ data: { order: 901, msg: 'Odd' }, code: 500 }, 'Odd, but the panel named order 901'],
	])('does not know what became of %j', (json, message) => {
		expect(readPlacedOrder(json)).toMatchObject({
			kind: 'unknownOutcome',
			message,
			nothingTaken: false,
		});
	});

	it.each([
		[{ data: { error: 'Failed to connect to api.example' } }],
		[{ order: 'Something went wrong' }],
	])('does not take what broke behind the panel for a refusal: %j', (json) => {
		expect(readPlacedOrder(json)).toMatchObject({ kind: 'unknownOutcome', nothingTaken: false });
	});

	it.each([[{ error: 'Bad link' }], [[{ error: 'Bad link' }]]])('reads the refusal %j', (json) => {
		expect(readPlacedOrder(json)).toMatchObject({ message: 'Bad link', nothingTaken: true });
	});

	it.each([
		[{ status: 'Invalid API key' }, 'auth'],
		[{ result: 'Not enough funds' }, 'funds'],
		[{ response: 'Minimum 100' }, 'validation'],
	])('reads a refusal where others have a mark: %j', (json, kind) => {
		expect(readPlacedOrder(json)).toMatchObject({ kind, nothingTaken: true });
	});
});

describe('placedOrderId', () => {
	it.each<[JsonValue[] | JsonObject | undefined, string | undefined]>([
		[{ order: 901, error: 'Bad link' }, '901'],
		[{ order: 0, order_id: 901 }, '901'],
		[{ order: '0' }, undefined],
		[{ data: { id: 901 } }, '901'],
		[{ order: { id: 55 } }, '55'],
		[{ id: 'request-1', data: { order: 901 } }, '901'],
		[{ status: 'success', service: { id: 5 } }, undefined],
		[{ orders: [901] }, '901'],
		[{ order: '#901' }, '901'],
		[{ OrderID: '901' }, '901'],
		[{ result: { data: { order_id: 901 } } }, '901'],
		[undefined, undefined],
	])('of %j is %j', (json, id) => {
		expect(placedOrderId(json)).toBe(id);
	});
});
