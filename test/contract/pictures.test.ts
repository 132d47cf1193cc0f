import { listFiles, readFile, sizeOf } from '../support/project';

const examples = listFiles('examples').map((file) => file.replace(/^examples\/|\.json$/g, ''));

describe('the pictures', () => {
	it.each(examples)('%s has one of its canvas', (example) => {
		expect(sizeOf(`docs/images/examples/${example}.png`)).toBeGreaterThan(0);
	});

	it('are small', () => {
		const large = listFiles('docs/images').filter((file) => (sizeOf(file) ?? 0) > 40_000);
		expect(large).toEqual([]);
	});

	it('the README shows are there', () => {
		const shown = [...readFile('README.md').matchAll(/docs\/images\/[\w/-]+\.png/g)];
		expect(shown.filter(([file]) => sizeOf(file) === undefined)).toEqual([]);
	});
});
