import { meaningOfWords } from '../../../../nodes/SmmPanel/panel/words';
import { LANGUAGES } from '../../../../nodes/SmmPanel/panel/words/languages';

const LENGTH = 400_000;
const AT_MOST_MS = 50;

const fill = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

/** The first words of every phrase: what it waits for again and again. */
const beginnings = Object.values(LANGUAGES).flatMap((meanings) =>
	Object.values(meanings).map((phrases) =>
		phrases.map((phrase) => phrase.replace(/[|*_=]/g, ' ')).join(' '),
	),
);

it.each([
	['one word', 'a'],
	['capitals and small letters', 'aB'],
	['capitals', 'ABc'],
	['apostrophes', "l'"],
	['accents', 'e\u0301'],
	['accents alone', '\u0301'],
	['addresses', 'http://a.b/c '],
	['half an address', 'a.'],
	['no words', ' .'],
	['sentences', 'a. '],
	['order', 'order '],
	['wait for', 'wait for '],
	['connect', 'failed to connect to '],
	['letters of other scripts', 'अक'],
])(`${LENGTH} characters of %s are read at once`, (_, text) => {
	const startedAt = performance.now();
	for (let number = 0; number < 10; number++) meaningOfWords(`${number} ${fill(text)}`);

	expect((performance.now() - startedAt) / 10).toBeLessThan(AT_MOST_MS);
});

it('texts made of all phrases are read at once', () => {
	const startedAt = performance.now();
	for (const text of beginnings) meaningOfWords(fill(text));

	expect((performance.now() - startedAt) / beginnings.length).toBeLessThan(AT_MOST_MS);
});

it('the words of 10,000 rows are read within seconds', () => {
	const startedAt = performance.now();
	for (let row = 0; row < 10_000; row++)
		meaningOfWords(`Not enough funds on balance for order ${row} with this link`);

	expect(performance.now() - startedAt).toBeLessThan(10_000);
});
