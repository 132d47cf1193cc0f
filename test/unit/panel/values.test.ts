import { idOf, saysNo, saysYes } from '../../../nodes/SmmPanel/panel/values';

describe('idOf', () => {
	it.each([
		[901, '901'],
		['901', '901'],
		[' 901 ', '901'],
		['ord_01HXYZ', 'ord_01HXYZ'],
		['K7Q2', 'K7Q2'],
		['66a0c1d2e3f4a5b6c7d8e9f0', '66a0c1d2e3f4a5b6c7d8e9f0'],
		['66666666-6666-6666-6666-666666666661', '66666666-6666-6666-6666-666666666661'],
		['12345678901234567890', '12345678901234567890'],
	])('takes %j for one', (value, id) => {
		expect(idOf(value)).toBe(id);
	});

	it.each([
		'0',
		'000',
		'0.0',
		'-1',
		0,
		-5,
		'true',
		'OK',
		'PLACED',
		'Order placed',
		'not-found',
		'error_105',
		'<b>1</b>',
		'https://x.example/1',
		'1'.repeat(65),
		Number('12345678901234567890'),
		true,
		null,
		undefined,
		{},
		[],
	])('takes %j for none', (value) => {
		expect(idOf(value)).toBeUndefined();
	});
});

describe('flags', () => {
	it.each([true, 1, '1', 'true', 'Yes', 'enabled'])('are set by %j', (value) => {
		expect([saysYes(value), saysNo(value)]).toEqual([true, false]);
	});

	it.each([false, 0, '0', 'false', 'No'])('are not set by %j', (value) => {
		expect([saysYes(value), saysNo(value)]).toEqual([false, true]);
	});

	it.each(['maybe', undefined, null, {}, 2])('are open by %j', (value) => {
		expect([saysYes(value), saysNo(value)]).toEqual([false, false]);
	});
});
