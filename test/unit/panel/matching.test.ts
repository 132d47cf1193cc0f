import type { JsonBody, JsonObject, JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { rowOfOne, rowRefusal, rowsOfMany } from '../../../nodes/SmmPanel/panel/matching';

describe('rowRefusal', () => {
	it.each<[string, JsonValue]>([
		['a refill nested', { refill: { error: 'Refill not found' } }],
		['a refill of many nested', { order: 2, refill: { error: 'Refill not found' } }],
		['a cancellation nested', { order: 9, cancel: { error: 'Refill not found' } }],
		['a status nested', { refill: 3, status: { error: 'Refill not found' } }],
		['a row beside the id', { refill: 3, error: 'Refill not found' }],
		['a row as bare text', 'Refill not found'],
	])('reads the refusal of %s', (_, row) => {
		expect(rowRefusal(row)).toMatchObject({
			kind: 'notFound',
			message: 'Refill not found',
			nothingTaken: true,
		});
	});

	it.each<[JsonValue | undefined]>([
		[{ status: 'Error' }],
		[{ cancel: { status: 1 } }],
		[{ refill: 7 }],
		[null],
		[undefined],
	])('sees none in %j', (row) => {
		expect(rowRefusal(row)).toBeUndefined();
	});
});

describe('rowOfOne', () => {
	const row = { charge: '1', status: 'Processing' };
	const id = '66a0c0ffee66a0c0ffee66a0';

	it.each<[string, JsonBody, JsonValue]>([
		['flat', row, row],
		['keyed by the id', { [id]: row }, row],
		['in a list', [row], row],
		['bare text keyed by the id', { [id]: 'No' }, 'No'],
		['named in a list of several', [{ order: 1 }, { order: id, ...row }], { order: id, ...row }],
	])('finds the row when it is %s', (_, json, found) => {
		expect(rowOfOne(json, id, 'order')).toEqual(found);
	});

	it.each<[JsonBody]>([[{}], [[]], [{ [id]: {} }], [[row, row]], [[{ order: 'another', ...row }]]])(
		'finds none in %j',
		(json) => {
			expect(rowOfOne(json, id, 'order')).toBeUndefined();
		},
	);
});

describe('rowsOfMany', () => {
	it('reads a map by id', () => {
		const json = { 10: { error: 'Incorrect order ID' }, 1: { status: 'Completed' } };

		expect(rowsOfMany(json, 'order')).toEqual(new Map(Object.entries(json)));
	});

	it.each<['order' | 'refill', JsonObject[]]>([
		[
			'order',
			[
				{ order: 1, refill: 5 },
				{ order: '2', error: 'No' },
			],
		],
		[
			'refill',
			[
				{ refill: 1, status: 'Completed' },
				{ refill: '2', status: 'Rejected' },
			],
		],
		[
			'order',
			[
				{ id: 1, status: 'Completed' },
				{ id: '2', status: 'Pending' },
			],
		],
	])('reads a list whose rows name their %s', (idKey, json) => {
		expect(rowsOfMany(json, idKey)).toEqual(
			new Map([
				['1', json[0]],
				['2', json[1]],
			]),
		);
	});

	it('matches rows without ids to nothing', () => {
		expect(rowsOfMany([{ status: 'Completed' }, { error: 'No' }, 'No'], 'order')).toEqual(
			new Map(),
		);
	});

	it('keeps the first of two rows with one id', () => {
		const [first, second] = [
			{ order: 1, status: 'Pending' },
			{ order: '1', status: 'Completed' },
		];

		expect(rowsOfMany([first, second], 'order')).toEqual(new Map([['1', first]]));
	});
});
