import { readAnswer } from '../../../nodes/SmmPanel/panel/answer';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { numberOf } from '../../../nodes/SmmPanel/panel/numbers';
import { readOrder } from '../../../nodes/SmmPanel/panel/orderState';
import { readPlacedOrder } from '../../../nodes/SmmPanel/panel/placedOrder';
import { idOf } from '../../../nodes/SmmPanel/panel/values';

const LENGTH = 400_000;

/** The machine may be busy; a pattern that backtracks takes 10 s and more. */
const AT_MOST_MS = 5_000;

const fill = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

const read = (text: string, status = 200) =>
	readAnswer({ status, headers: {}, text }, { url: 'https://panel.example/api/v2' });

/** For each pattern that looks into an answer, what makes it try again and again. */
const BODIES = [
	'{"',
	'["',
	'[[',
	'[{',
	'{',
	'{ ',
	'<title',
	'<title>',
	'<',
	'<!doctype ',
	'error=',
	'error=%',
	' ',
	'\\"',
	'"',
	'1',
	'12345678901234567890,',
].map(fill);

/** The same inside of an answer that can be read. */
const WORDS = [
	'order ',
	'wait for ',
	'missing required parameter: ',
	'&',
	'&amp',
	'a.',
	'1,',
	'a:',
	'_',
]
	.map(fill)
	.map((words) => JSON.stringify({ error: words, status: words, order: words, charge: words }));

it(`reads ${LENGTH} characters of every worst text in no time`, () => {
	const startedAt = performance.now();
	for (const text of [...BODIES, ...WORDS]) {
		for (const status of [200, 400]) {
			const body = read(text, status);
			if (body instanceof Failure) continue;
			readPlacedOrder(body.json);
			readOrder(Array.isArray(body.json) ? {} : body.json, '1');
		}
	}
	for (const text of [...BODIES, ...WORDS]) {
		readOrder({ status: text, order: text, error: text }, '1');
		numberOf(text);
		idOf(text);
	}

	expect(performance.now() - startedAt).toBeLessThan(AT_MOST_MS);
});

it.each([
	['lists', '[', ']'],
	['objects', '{"data":', '}'],
])('does not go down into %s that are nested thousands deep', (_, open, close) => {
	const text = `${open.repeat(5_000)}1${close.repeat(5_000)}`;

	expect(read(text)).toMatchObject({ message: "The panel's answer is nested too deep" });
});
