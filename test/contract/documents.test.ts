import { madeDocuments } from '../support/documents';
import { listFiles, readFile } from '../support/project';

const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'examples/README.md',
	...listFiles('docs').filter((file) => file.endsWith('.md')),
];

/** The cells of the tables, without the lines below their headings. */
function cellsOf(file: string): string[] {
	return readFile(file)
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.flatMap((line) => line.split('|').map((cell) => cell.trim()))
		.filter((cell) => !/^[-:]*$/.test(cell));
}

describe('the documents', () => {
	it.each([...madeDocuments()])('%s has what `npm run docs` makes of the code', (file, text) => {
		expect(readFile(file)).toBe(text);
	});

	it.each(DOCUMENTS)('%s has no cell that is longer than a line', (file) => {
		expect(cellsOf(file).filter((cell) => cell.length > 120)).toEqual([]);
	});

	it('the README can be read in six minutes', () => {
		const words = readFile('README.md').match(/[\p{L}\p{N}][^\s|]*/gu) ?? [];
		expect(words.length).toBeLessThan(1250);
	});
});
