import {
	linesIn,
	textsInJson,
	trimMarks,
	unwrapAddress,
} from '../../../nodes/SmmPanel/parameters/pastedText';

const FAMILY = '👨\u200D👩\u200D👧';

describe('text as it is copied', () => {
	it.each([
		['\u200Bx\u200D', 'x'],
		['\u202A\u2066x\u2069\u202C', 'x'],
		['\uFEFF\u00A0 x\u00AD\u2060', 'x'],
		[`\u200F${FAMILY}\u200E`, FAMILY],
		['\u200B\u200C', ''],
		['', ''],
	])('is trimmed of marks: %j', (text, trimmed) => {
		expect(trimMarks(text)).toBe(trimmed);
	});

	it('is trimmed in a time that grows with its length', () => {
		const startedAt = Date.now();
		trimMarks(`x${' '.repeat(400_000)}x`);
		linesIn(`x${'\\'.repeat(400_000)}`);
		expect(Date.now() - startedAt).toBeLessThan(500);
	});

	it.each<[string, string[]]>([
		['a\nb', ['a', 'b']],
		['a\r\nb\rc', ['a', 'b', 'c']],
		['a\u2028b\u2029c\u0085d\ve\ff', ['a', 'b', 'c', 'd', 'e', 'f']],
		['a\\nb', ['a', 'b']],
		['a\\r\\nb', ['a', 'b']],
		['a\\nb\n', ['a', 'b']],
		['a<br>b<br/>c<BR />d', ['a', 'b', 'c', 'd']],
		['a\\nb\nc', ['a\\nb', 'c']],
		['a<br>b\nc', ['a<br>b', 'c']],
		['1. a\n2. b', ['1. a', '2. b']],
		['a, b; c', ['a, b; c']],
	])('has the lines of %j', (text, lines) => {
		expect(linesIn(text)).toEqual(lines);
	});

	it.each<[string, string[] | undefined]>([
		['["a","b, c"]', ['a', 'b, c']],
		[' [\n"a",\n"b"\n] ', ['a', 'b']],
		['[]', []],
		['[1,2]', undefined],
		['[good]', undefined],
		['{"a":1}', undefined],
		['["a"] and more', undefined],
	])('has the texts of the JSON array %j', (text, texts) => {
		expect(textsInJson(text)).toEqual(texts);
	});

	const LINK = 'https://instagram.com/p/a?b=1&c=(d)';
	it.each([
		` ${LINK}\n`,
		`\u200E${LINK}\u200B`,
		`<${LINK}>`,
		`"${LINK}"`,
		`'${LINK}'`,
		`“${LINK}”`,
		`\`${LINK}\``,
		`"<${LINK}>"`,
	])('is the address in %j', (text) => {
		expect(unwrapAddress(text)).toBe(LINK);
	});

	it('is the address of a Markdown link', () => {
		expect(unwrapAddress('[my page](https://instagram.com/me)')).toBe('https://instagram.com/me');
	});

	it.each([`"${LINK}`, `${LINK}>`, '[a](b)', '@name', '<>'])('stays as it is: %j', (text) => {
		expect(unwrapAddress(text)).toBe(text);
	});
});
