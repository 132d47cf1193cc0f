import { listFiles, readFile, sizeOf } from '../support/project';

const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	...listFiles('docs').filter((file) => file.endsWith('.md')),
];

/** A document without its code, in which nothing is a link or a heading. */
function proseOf(file: string): string {
	return readFile(file)
		.replace(/^```[^]*?^```$/gm, '')
		.replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}

/** The anchors GitHub gives to the headings of a document, with numbers where headings repeat. */
function anchorsOf(file: string): string[] {
	const seen = new Map<string, number>();
	return [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
		const anchor = heading
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before === 0 ? anchor : `${anchor}-${before}`;
	});
}

/** The links of a document into this repository. */
function linksOf(file: string): string[] {
	const inline = [...proseOf(file).matchAll(/\]\(([^)\s]+)[^)]*\)/g)];
	const html = [...proseOf(file).matchAll(/(?:src|href)="([^"]+)"/g)];
	return [...inline, ...html]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target));
}

/** The path from the root of what a link in a document means. */
function resolve(from: string, path: string): string {
	const folders = from.split('/').slice(0, -1);
	for (const step of path.split('/')) {
		if (step === '..') folders.pop();
		else if (step !== '.') folders.push(step);
	}
	return folders.join('/');
}

function isThere(from: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? from : resolve(from, decodeURI(path));
	if (sizeOf(target) === undefined) return false;
	return anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor);
}

describe('the links between documents', () => {
	it.each(documents)('all lead somewhere in %s', (file) => {
		expect(linksOf(file).filter((link) => !isThere(file, link))).toEqual([]);
	});

	it('are found out when they lead nowhere', () => {
		expect(linksOf('README.md').length).toBeGreaterThan(5);
		expect(isThere('README.md', 'docs/none.md')).toBe(false);
		expect(isThere('docs/scale.md', '../README.md#no-such-heading')).toBe(false);
		expect(isThere('docs/scale.md', '../README.md#operations')).toBe(true);
	});
});
