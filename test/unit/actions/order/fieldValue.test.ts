import { readFieldValue } from '../../../../nodes/SmmPanel/actions/order/fieldValue';
import { ORDER_FIELDS } from '../../../../nodes/SmmPanel/panel/ordering/orderTypes';

function read(name: string, value: unknown): string {
	const field = ORDER_FIELDS.find((one) => one.name === name);
	if (field === undefined) throw new Error(`No field is called ${name}`);
	return readFieldValue(field, value);
}

describe('comments', () => {
	const TWO = 'Nice\nGreat, really';
	it.each<[string, unknown]>([
		['lines', 'Nice\nGreat, really'],
		['blank lines between them', '\n Nice \n\n \u200B\nGreat, really\n'],
		['lone carriage returns', 'Nice\rGreat, really'],
		['line separators', 'Nice\u2028Great, really'],
		['a written line break', 'Nice\\nGreat, really'],
		['a written Windows line break', 'Nice\\r\\nGreat, really\\r\\n'],
		['a tag', 'Nice<br>Great, really'],
		['an array', ['Nice', 'Great, really', '']],
		['an array as JSON text', '["Nice","Great, really"]'],
		['an array as JSON text over several lines', '[\n  "Nice",\n  "Great, really"\n]'],
		['an array with lines in it', ['Nice\nGreat, really']],
	])('are two in %s', (_, value) => {
		expect(read('comments', value)).toBe(TWO);
	});

	it.each([
		'One, two; three',
		'👨\u200D👩\u200D👧 hello',
		'[good]',
		'[1] first',
		'{"a": "b"}',
		'"quoted"',
		'@a @b #c #d',
		'¯\\_(ツ)_/¯',
	])('stay one: %j', (comment) => {
		expect(read('comments', comment)).toBe(comment);
	});

	it('keep their numbers and what is written in them beside real line breaks', () => {
		expect(read('comments', '1. a\\nb\n2. c<br>d')).toBe('1. a\\nb\n2. c<br>d');
	});

	it('are refused with an object in them', () => {
		expect(() => read('comments', [{ text: 'Nice' }])).toThrow(/has a list or an object in it/);
	});
});

describe('usernames and hashtags', () => {
	it.each<[string, unknown, string[]]>([
		['usernames', '@a, @b, @c', ['@a', '@b', '@c']],
		['usernames', '@a @b  @c', ['@a', '@b', '@c']],
		['usernames', 'a;b，c،d', ['a', 'b', 'c', 'd']],
		['usernames', ' a\n\nb, c ,\r\n', ['a', 'b', 'c']],
		['usernames', '"a", \'b\'', ['a', 'b']],
		['usernames', '["a","b"]', ['a', 'b']],
		['usernames', "['a', 'b']", ['a', 'b']],
		['usernames', ['a', 'b, c'], ['a', 'b', 'c']],
		['usernames', '\u200Ea\u200F, \u2066b\u2069', ['a', 'b']],
		['usernames', 'a\\nb', ['a', 'b']],
		['hashtags', '#a, #b;#c #d', ['#a', '#b', '#c', '#d']],
		['hashtags', 'a,b', ['a', 'b']],
	])('are separate: %s %j', (name, value, names) => {
		expect(read(name, value).split('\n')).toEqual(names);
	});
});

describe('keywords and groups', () => {
	it.each(['keywords', 'groups'])('are one a line, commas and all: %s', (name) => {
		expect(read(name, 'buy likes, cheap\r\n\n other ')).toBe('buy likes, cheap\nother');
		expect(read(name, 'one\\ntwo')).toBe('one\ntwo');
		expect(read(name, '["one","two"]')).toBe('one\ntwo');
	});
});

describe('a link', () => {
	it.each([
		'\u200Bhttps://t.me/a\u200E',
		'<https://t.me/a>',
		'"https://t.me/a"',
		'\u00A0https://t.me/a\u00A0',
		'[a](https://t.me/a)',
	])('is without what was copied around it: %j', (value) => {
		expect(read('link', value)).toBe('https://t.me/a');
	});

	it.each(['my page', 'https://t.me/a https://t.me/b', 'https://t.me/a\nhttps://t.me/b'])(
		'has no spaces: %j',
		(value) => {
			expect(() => read('link', value)).toThrow("'Link' can't have spaces in it");
		},
	);

	it.each(['#N/A', '#REF!', 'undefined', 'null', 'N/A', '-', '—', '…'])('is not %j', (value) => {
		expect(() => read('link', value)).toThrow(`'Link' can't be "${value}"`);
	});
});

describe('a quantity', () => {
	it.each<[unknown, string]>([
		[1000, '1000'],
		['1000.0', '1000'],
		['1 000', '1000'],
		['\u200E1000\u200F', '1000'],
		['', ''],
		[null, ''],
	])('is read: %j', (value, digits) => {
		expect(read('quantity', value)).toBe(digits);
	});

	it.each([1.5, -5, '1,000', '1.000', '1e3', NaN, true, '#N/A'])('is refused: %p', (value) => {
		expect(() => read('quantity', value)).toThrow(/^'Quantity' can't be /);
	});
});
