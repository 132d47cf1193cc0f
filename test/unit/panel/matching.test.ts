import type { JsonBody, JsonObject, JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { rowOfOne, rowsOfMany } from '../../../nodes/SmmPanel/panel/matching';

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

		expect(rowsOfMany(json, ['1', '10', '5'], 'order')).toEqual(new Map(Object.entries(json)));
	});

	it.each<[JsonBody]>([
		[[{ 1: { status: 'Completed' } }, { 10: { status: 'Pending' } }]],
		[{ a: { id: 1, status: 'Completed' }, b: { id: 10, status: 'Pending' } }],
		[{ 1: { id: 9001, status: 'Completed' }, 10: { id: 9002, status: 'Pending' } }],
	])('finds whose row is whose in %j', (json) => {
		const rows = rowsOfMany(json, ['1', '10'], 'order');

		expect([...rows]).toEqual([
			['1', expect.objectContaining({ status: 'Completed' })],
			['10', expect.objectContaining({ status: 'Pending' })],
		]);
	});

	it('takes no row under an ID for its own that names another order', () => {
		const json = { 1: { order: 9001, status: 'Completed' } };

		expect(rowsOfMany(json, ['1'], 'order')).toEqual(new Map());
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
		expect(rowsOfMany(json, ['1', '2'], idKey)).toEqual(
			new Map([
				['1', json[0]],
				['2', json[1]],
			]),
		);
	});

	it('matches rows without ids to nothing', () => {
		expect(rowsOfMany([{ status: 'Completed' }, { error: 'No' }, 'No'], ['1'], 'order')).toEqual(
			new Map(),
		);
	});

	it('keeps the first of two rows with one id', () => {
		const [first, second] = [
			{ order: 1, status: 'Pending' },
			{ order: '1', status: 'Completed' },
		];

		expect(rowsOfMany([first, second], ['1'], 'order')).toEqual(new Map([['1', first]]));
	});
});
