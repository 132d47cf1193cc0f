import type { JsonObject } from '../../../nodes/SmmPanel/panel/json';
import {
	readCanceledOrder,
	readCreatedRefill,
	readRefill,
} from '../../../nodes/SmmPanel/panel/rows';

describe('readCreatedRefill', () => {
	it.each([
		[{ refill: '1' }, '1'],
		[{ refill: 12 }, '12'],
		[{ refill: 'ref_01H' }, 'ref_01H'],
		[{ success: 'Refill created', refill: 77 }, '77'],
		[{ refill: 901, status: 'Success' }, '901'],
		[{ order: 1, refill: 5 }, '5'],
	])('reads %j', (raw, refill) => {
		expect(readCreatedRefill(raw, '1')).toEqual({ order: '1', refill });
	});

	it.each([{ refill: '0' }, { refill: 0 }])('takes %j for a refusal', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({
			message: 'The panel refused the refill',
			nothingTaken: true,
		});
	});

	it.each<JsonObject>([{ refill: null }, { status: 'success' }])('misses the id in %j', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({ kind: 'unavailable', nothingTaken: false });
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
		expect(readRefill(raw, '3')).toEqual({ refill: '3', ...expected });
	});

	it('misses the status', () => {
		expect(readRefill({ refill: 3 }, '3')).toMatchObject({ kind: 'unavailable' });
	});
});

describe('readCanceledOrder', () => {
	it.each([
		[{ cancel: 1 }, { cancel: '1' }],
		[{ order: 2, cancel: '77' }, { cancel: '77' }],
		[{ cancel: 'ord_01H' }, { cancel: 'ord_01H' }],
		[{ cancel: 901, status: 'Success' }, { cancel: '901' }],
		[{ order: 2, cancel: true }, {}],
		[{ order: 2, cancel: { status: 1 } }, {}],
		[{ success: 'Cancel requested' }, {}],
	])('takes %j for accepted', (raw, sent) => {
		expect(readCanceledOrder(raw, '2')).toEqual({ order: '2', canceled: true, ...sent });
	});

	it.each([
		{ cancel: 0 },
		{ cancel: '0' },
		{ cancel: false },
		{ cancel: 'false' },
		{ cancel: { status: 0 } },
	])('takes %j for a refusal', (raw) => {
		expect(readCanceledOrder(raw, '2')).toMatchObject({
			message: 'The panel refused to cancel the order',
			nothingTaken: true,
		});
	});

	it.each<JsonObject>([{ order: 2 }, { cancel: null }, { cancel: {} }])(
		'finds no result in %j',
		(raw) => {
			expect(readCanceledOrder(raw, '2')).toMatchObject({
				kind: 'unavailable',
				nothingTaken: false,
			});
		},
	);
});
