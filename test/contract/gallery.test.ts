import { examples } from '../support/examples';
import { readFile, sizeOf } from '../support/project';

const [introduction = '', ...sections] = readFile('examples/README.md').split(/^## /m);
const readme = readFile('README.md');

/** What a pattern finds in a text, every time it is there. */
function find(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

const entries = sections.map((section) => {
	const text = section.split('\n').slice(1).join('\n');
	return {
		file: `examples/${find(text, /^\[.*\]\((.*)\)$/gm).join()}`,
		pictures: find(text, /!\[.*?\]\(\.\.\/(.*?)\)/g),
		sentences: find(text, /([.!?])(?=\s|$)/g),
	};
});

describe('the gallery of examples', () => {
	it('has one entry for every example, and nothing else', () => {
		expect(introduction).toMatch(/^# Examples\n/);
		expect(entries.map(({ file }) => file).sort()).toEqual(examples);
	});

	it.each(entries)(
		'shows one picture of $file and says in three sentences what it is',
		({ file, pictures, sentences }) => {
			const picture = file.replace(/^examples\/(.*)\.json$/, 'docs/images/examples/$1.png');
			expect(pictures).toEqual([picture]);
			expect(sizeOf(picture)).toBeGreaterThan(0);
			expect(sentences).toHaveLength(3);
		},
	);

	it('is where the README leads for six of them', () => {
		const shown = [...readme.matchAll(/^- \[[^\]]+\]\(examples\/README\.md#[\w-]+\)/gm)];
		expect(shown).toHaveLength(6);
	});
});
