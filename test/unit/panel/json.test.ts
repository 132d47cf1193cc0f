import { flagOf, isObject, textOf } from '../../../nodes/SmmPanel/panel/json';

describe('textOf', () => {
	it.each([
		['901', '901'],
		[901, '901'],
		[0, '0'],
		[' ord_01H ', 'ord_01H'],
		['66a0c0ffee66a0c0ffee66a0', '66a0c0ffee66a0c0ffee66a0'],
	])('reads %j as the text %j', (value, text) => {
		expect(textOf(value)).toBe(text);
	});

	it.each([['  '], [''], [null], [undefined], [true], [{}], [['1']]])(
		'sees no text in %j',
		(value) => {
			expect(textOf(value)).toBeUndefined();
		},
	);
});

describe('flagOf', () => {
	it.each([[true], [1], ['1'], ['true'], ['True'], ['yes'], ['ord_01H']])('%j is yes', (value) => {
		expect(flagOf(value)).toBe(true);
	});

	it.each([[false], [0], ['0'], ['false'], ['FALSE'], ['no'], [''], [null], [undefined]])(
		'%j is no',
		(value) => {
			expect(flagOf(value)).toBe(false);
		},
	);
});

describe('isObject', () => {
	it('takes maps only', () => {
		expect([{}, { a: 1 }].every(isObject)).toBe(true);
		expect([null, undefined, [], 'a', 1].some(isObject)).toBe(false);
	});
});
