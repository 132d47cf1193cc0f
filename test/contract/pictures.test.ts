import { listFiles, readFile, sizeOf } from '../support/project';

describe('the pictures', () => {
	it('are small', () => {
		const large = listFiles('docs/images').filter((file) => (sizeOf(file) ?? 0) > 40_000);
		expect(large).toEqual([]);
	});

	it('the README shows are there', () => {
		const shown = [...readFile('README.md').matchAll(/docs\/images\/[\w/-]+\.png/g)];
		expect(shown.filter(([file]) => sizeOf(file) === undefined)).toEqual([]);
	});
});
