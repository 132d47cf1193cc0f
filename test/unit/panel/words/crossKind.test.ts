import { meaningOfWords } from '../../../../nodes/SmmPanel/panel/words';
import type { Meaning } from '../../../../nodes/SmmPanel/panel/words/language';
import { LANGUAGES } from '../../../../nodes/SmmPanel/panel/words/languages';

/** Enough of the ways to say a phrase to meet each of its words. */
const MOST_WAYS = 400;

/** The texts a phrase of the table stands for: `'a|b c*'` is `a c` and `b c`. */
function textsOf(phrase: string): string[] {
	const parts = phrase
		.replace('=', '')
		.trim()
		.split(/\s+/)
		.map((part) => part.split('|').map((way) => way.replaceAll('_', ' ').replaceAll('*', '')));
	const longest = Math.max(...parts.map(({ length }) => length));
	const ways = parts.reduce((product, { length }) => product * length, 1);
	return Array.from({ length: Math.min(ways, MOST_WAYS, longest * longest) }, (_, number) =>
		parts
			.map((part, index) => part[(number + index * Math.floor(number / longest)) % part.length])
			.join(' '),
	);
}

const phrases = Object.entries(LANGUAGES).flatMap(([language, meanings]) =>
	Object.entries(meanings).flatMap(([meaning, ofMeaning]) =>
		ofMeaning.map((phrase) => [language, meaning, phrase] as const),
	),
);

describe('a phrase of the table', () => {
	it.each(phrases)('of %s says %s and nothing else: %s', (_, meaning, phrase) => {
		const others = textsOf(phrase)
			.map((text): [string, Meaning | undefined] => [text, meaningOfWords(text)])
			.filter(([, found]) => found !== meaning);

		expect(others).toEqual([]);
	});
});
