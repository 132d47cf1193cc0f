import type { JsonObject } from '../../../nodes/SmmPanel/panel/json';
import { readCanceledOrder, readCreatedRefill } from '../../../nodes/SmmPanel/panel/acceptedRow';

describe('readCreatedRefill', () => {
	it.each([
		[{ refill: '1' }, '1'],
		[{ refill: 12 }, '12'],
		[{ refill: 'ref_01H' }, 'ref_01H'],
		[{ success: 'Refill created', refill: 77 }, '77'],
		[{ refill: 901, status: 'Success' }, '901'],
		[{ order: 1, refill: 5 }, '5'],
		[{ refill: 'Success', refill_id: 5 }, '5'],
		[{ refill: true, refill_id: 5 }, '5'],
		[{ refill: { id: 5 } }, '5'],
	])('reads %j', (raw, refill) => {
		expect(readCreatedRefill(raw, '1')).toEqual({ raw, row: { order: '1', refill } });
	});

	it.each([{ refill: '0' }, { refill: 0 }])('takes %j for a refusal', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({
			message: 'The panel refused the refill',
			nothingTaken: true,
		});
	});

	it.each<JsonObject>([{ refill: null }, { status: 'success' }])('misses the id in %j', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
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
		[{ order: 2, cancel: { id: 44 } }, { cancel: '44' }],
		[{ order: 2, cancel: 'Cancellation requested' }, {}],
		[{ order: 2, cancel: 'Your cancel request has been sent, please wait' }, {}],
		[{ order: 2, cancel: 'Order has been cancelled' }, {}],
		[{ status: 'success', message: 'Cancel request sent, please wait' }, {}],
	])('takes %j for accepted', (raw, sent) => {
		expect(readCanceledOrder(raw, '2')).toEqual({
			raw,
			row: { order: '2', canceled: true, ...sent },
		});
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
				kind: 'unknownOutcome',
				nothingTaken: false,
			});
		},
	);
});

describe('words about what broke behind the panel', () => {
	it.each<JsonObject>([
		{ order: 1, refill: 'Provider error. Please try again.' },
		{ error: 'Failed to connect to api.example' },
		{ order: 1, refill: { error: 'Something went wrong' } },
	])('leave a refill open: %j', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
	});
});

describe('a refusal without words beside a success', () => {
	it('leaves open what became of a refill', () => {
		expect(readCreatedRefill({ status: 'success', refill: 0 }, '1')).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
	});

	it('leaves open what became of a cancellation', () => {
		expect(readCanceledOrder({ success: true, cancel: 0 }, '1')).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
	});
});

describe('a sign that it was done beside one that it was not', () => {
	it.each<JsonObject>([
		{ refill: 5, status: 'fail' },
		{ refill: 5, code: 422 },
	])('leaves open what became of a refill: %j', (raw) => {
		expect(readCreatedRefill(raw, '1')).toMatchObject({
			kind: 'unknownOutcome',
			message: expect.stringContaining('but the panel named refill 5'),
		});
	});

	it.each<JsonObject>([
		{ status: 'success', message: 'Cancellation not possible' },
		{ cancel: 1, message: 'Order cannot be canceled' },
		{ cancel: 1, status: 'error' },
		{ order: 2, cancel: { status: 'failed', id: 44 } },
		{ order: 2, cancel: 'Cancel request sent but rejected' },
	])('leaves open what became of a cancellation: %j', (raw) => {
		expect(readCanceledOrder(raw, '2')).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
	});
});
