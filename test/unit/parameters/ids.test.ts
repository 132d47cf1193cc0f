import {
	idListParameter,
	idParameter,
	locatorParameter,
} from '../../../nodes/SmmPanel/parameters/ids';

const list = idListParameter({
	displayName: 'Order IDs',
	name: 'orderIds',
	type: 'string',
	default: '',
});
const refills = idListParameter({
	displayName: 'Refill IDs',
	name: 'refillIds',
	type: 'string',
	default: '',
});
const single = idParameter({
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	default: '',
});
const service = locatorParameter(
	{ displayName: 'Service', name: 'service', type: 'resourceLocator', default: '' },
	'Put the ID of the service there.',
);

describe('a list of IDs', () => {
	it.each<[string, unknown, string[]]>([
		['commas, blanks, semicolons and new lines mixed', '1, 2;3\n4  5\r\n6', list6()],
		['a lone carriage return and other line breaks', '1\r2\u20283\u20294\v5\f6', list6()],
		['commas of other scripts', '1，2،3、4；5؛6', list6()],
		['bars and tabs', '1|2\t3 | 4｜5|6|', list6()],
		['no-break and zero-width blanks', '1\u00A02\u200B3\u30004\u20095\u202F6', list6()],
		['direction marks around them', '\u200E1\u200F, \u202A2\u202C,3,4,5,\uFEFF6', list6()],
		['quotes', `"1", '2', “3”, ‘4’, \`5\`, «6»`, list6()],
		['a JSON array as text', '["1",2,"3",4,"5",6]', list6()],
		['a list as Python prints it', "['1', '2', '3', '4', '5', '6']", list6()],
		['a tuple and a set', '(1, 2, 3), {4, 5, 6}', list6()],
		['an array of arrays and texts', [[1, '2'], '3 4', [[5]], '["6"]'], list6()],
		[
			'objects with the order',
			[{ order: 1 }, { order: '2', id: 9 }, { order_id: 3 }],
			['1', '2', '3'],
		],
		['objects as JSON text', '[{"order":1},{"orderId":"2"},{"id":3}]', ['1', '2', '3']],
		['columns of a sheet', [{ 'Order ID': 1 }, { 'order ids': '2, 3' }], ['1', '2', '3']],
		['the items of a node', [{ json: { order: 1 }, pairedItem: 0 }], ['1']],
		['an object with the list', { orders: [1, 2] }, ['1', '2']],
		['rows without an order, whatever their own ID', [{ order: null, id: 7 }, { order: 1 }], ['1']],
		['long numbers in JSON text', '[12345678901234567890]', ['12345678901234567890']],
		['zeros in front', '007, 0012', ['007', '0012']],
		[
			'letters, hex digits and dashes',
			'ord_01H-x, 507f1f77bcf86cd799439011',
			['ord_01H-x', '507f1f77bcf86cd799439011'],
		],
		['digits with an e between them', '65e123456789012345678901', ['65e123456789012345678901']],
		['repeated and empty ones', '1,,1, ;2;', ['1', '2']],
		[
			'a number sign in front, and a column of floating numbers',
			'#1, #2;#3\n4.0, 5.00',
			['1', '2', '3', '4', '5'],
		],
		['one that is none among others, which the panel answers', '1, N/A, 2', ['1', 'N/A', '2']],
	])('is read from %s', (_, value, ids) => {
		expect(list.read(value, {})).toEqual(ids);
	});

	it('of refills takes the refill of rows that have both', () => {
		expect(
			refills.read(
				[
					{ order: 1, refill: 2 },
					{ order: 3, refill_id: '4' },
				],
				{},
			),
		).toEqual(['2', '4']);
	});

	it.each<[string, unknown]>([
		['nothing', ''],
		['separators', ' , ;|\n'],
		['an empty array', []],
		['an empty array as text', '[ ]'],
		['empty texts', ['', ' ', '""', '\u200B']],
		['rows without an order', [{ order: null }, { order: '' }]],
	])('has no ID in %s', (_, value) => {
		expect(() => list.read(value, {})).toThrow("'Order IDs' has no ID in it");
	});

	it.each<[string, unknown]>([
		['a number with a fraction', 1.5],
		['a number beyond the exact ones', 1e20],
		['no number', NaN],
		['a long number of a spreadsheet', '1.2E+15'],
		['one of a list', ['1', '2.35e+12']],
		['one with a decimal comma', '1,2E+15'],
	])('is refused when digits are lost: %s', (_, value) => {
		expect(() => list.read(value, {})).toThrow(/^'Order IDs' can't be /);
	});

	it.each([true, { a: 1 }, [[{}]], [() => 1]])(
		'is refused when it is something else: %p',
		(value) => {
			expect(() => list.read(value, {})).toThrow("'Order IDs' has something in it that is no ID");
		},
	);
});

const NO_IDS = [
	'#N/A',
	'#REF!',
	'#VALUE!',
	'#DIV/0!',
	'#ERROR!',
	'N/A',
	'n/a',
	'undefined',
	'null',
	'NaN',
	'None',
	'[object Object]',
	'-',
	'—',
	'...',
	'?',
	'1'.repeat(65),
	'12\u200B\u200D34'.replace('\u200B', ''),
	'12\u000034',
];

describe('what is surely no ID', () => {
	it.each(NO_IDS)('is refused for one ID: %j', (value) => {
		expect(() => single.read(value, {})).toThrow(/^'Order ID' (can't be|takes one)/);
	});

	it.each(NO_IDS)('is refused as the only one of a list: %j', (value) => {
		expect(() => list.read(value, {})).toThrow(/^'Order IDs' can't be/);
	});

	it.each(NO_IDS)('is refused for a service: %j', (value) => {
		expect(() => service.read({ __rl: true, mode: 'id', value }, {})).toThrow(
			/^'Service' (can't be|takes one)/,
		);
	});
});

describe('one ID', () => {
	it.each<[unknown, string]>([
		[' 23501 ', '23501'],
		['\u200E23501\u00A0', '23501'],
		[23501, '23501'],
		[['23501'], '23501'],
		['["23501"]', '23501'],
		['"23501"', '23501'],
		['#23501', '23501'],
		['23501.0', '23501'],
		["'00123", '00123'],
		[{ order: 23501 }, '23501'],
		[[{ json: { order: '23501' } }], '23501'],
	])('is read from %j', (value, id) => {
		expect(single.read(value, {})).toBe(id);
	});

	it.each([['1, 2'], ['1 2'], ['1|2'], [[1, 2]], ['[1,2]']])('is not %j', (value) => {
		expect(() => single.read(value, {})).toThrow("'Order ID' takes one ID");
	});

	it.each<[unknown, string]>([
		[{ __rl: true, mode: 'list', value: '7' }, '7'],
		[{ __rl: true, mode: 'id', value: ' \u200B7\uFEFF' }, '7'],
		[7, '7'],
		[{ service: 7, name: 'Likes' }, '7'],
	])('of a service is read from %j', (value, id) => {
		expect(service.read(value, {})).toBe(id);
	});

	it.each([undefined, null, '', { __rl: true, mode: 'id', value: null }])(
		'of a service is missing in %j',
		(value) => {
			expect(() => service.read(value, {})).toThrow("'Service' is empty");
		},
	);
});

function list6(): string[] {
	return ['1', '2', '3', '4', '5', '6'];
}
