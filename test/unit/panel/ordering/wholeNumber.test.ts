import { wholeNumber } from '../../../../nodes/SmmPanel/panel/ordering/wholeNumber';

describe('a whole number', () => {
	it.each([
		['1000', '1000'],
		[' 1000 ', '1000'],
		['1000.0', '1000'],
		['1000.00', '1000'],
		['1 000', '1000'],
		['1\u00A0000', '1000'],
		['1\u202F000\u202F000', '1000000'],
		['007', '7'],
		['0', '0'],
		['000', '0'],
		['١٠٠٠', '1000'],
		['۱۰۰۰', '1000'],
		['１０００', '1000'],
		['999999999999999', '999999999999999'],
	])('is %j', (text, digits) => {
		expect(wholeNumber(text)).toBe(digits);
	});

	it.each([
		'',
		'1,000',
		'1.000',
		'1,0',
		'1.5',
		'1000.5',
		'-5',
		'+5',
		'1e3',
		'0x10',
		'1 00',
		'10 20',
		'1000 000',
		'1k',
		'many',
		'NaN',
		'Infinity',
		'1000 likes',
		'9999999999999999',
		'1.0.0',
	])('is not %j', (text) => {
		expect(wholeNumber(text)).toBeUndefined();
	});
});
