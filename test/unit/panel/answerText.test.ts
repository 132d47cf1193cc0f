import { parseAnswerText } from '../../../nodes/SmmPanel/panel/answerText';

describe('parseAnswerText', () => {
	const json = { order: 901 };

	it.each([
		['{"order":901}', json],
		['\uFEFF{"order":901}', json],
		['\r\n  {"order":901}\n', json],
		['<br />\n<b>Notice</b>: Undefined index: runs in api.php on line 3<br />{"order":901}', json],
		['Warning: Array (1) [x] in {main} {"order":901}<!-- 0.02s -->', json],
		['Notice: Array [] of {things} {"order":901}', json],
		['[901,902]', [901, 902]],
		['[{"order":"1"},{"order":"2"}]', [{ order: '1' }, { order: '2' }]],
		['{}', {}],
		[' []', []],
		['{ "balance" : "NaN" }', { balance: 'NaN' }],
	])('finds the data in %j', (text, expected) => {
		expect(parseAnswerText(text)).toEqual(expected);
	});

	it.each([
		'',
		'  \n',
		'null',
		'OK',
		'error=Invalid+API+key',
		'{"order":901',
		'[{"order":1},{"ord',
		'{"orders":[],"balance":{"a":1}',
		'[901,90',
		'[ "1": {"charge":"1"} ]',
		'<!DOCTYPE html><html><script>var a = {"order":901}</script></html>',
		'<html><body>{"order":901}</body></html>',
	])('finds none in %j', (text) => {
		expect(parseAnswerText(text)).toBeUndefined();
	});

	it('keeps every digit of ids beyond 2^53', () => {
		const text = '{"order":12345678901234567890,"orders":[9007199254740993],"n":-1234567890123456}';

		expect(parseAnswerText(text)).toEqual({
			order: '12345678901234567890',
			orders: ['9007199254740993'],
			n: '-1234567890123456',
		});
	});

	it('reads numbers with many decimals as numbers', () => {
		const text = '{"charge":0.30000000000000004,"rate":1.25e-7,"order":901}';

		expect(parseAnswerText(text)).toEqual({
			charge: 0.30000000000000004,
			rate: 1.25e-7,
			order: 901,
		});
	});

	it('leaves digits inside of texts alone', () => {
		const text =
			'{"link":"https://a.b/?id=12345678901234567890","say":"\\"1234567890123456789\\""}';

		expect(parseAnswerText(text)).toEqual({
			link: 'https://a.b/?id=12345678901234567890',
			say: '"1234567890123456789"',
		});
	});
});
