import { isObject } from '../../nodes/SmmPanel/panel/json';
import { readFile, readJson } from '../support/project';

/** Those n8n's documentation of codex files lists. */
const CATEGORIES = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

const readme = readFile('README.md');
const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(
	([, heading = '']) => `#${heading.toLowerCase().replace(/\W+/g, '-')}`,
);

describe.each(['SmmPanel', 'SmmPanelTrigger'])('how the node browser finds %s', (name) => {
	const codex = readJson(`nodes/SmmPanel/${name}.node.json`);
	const { categories, alias, resources } = isObject(codex) ? codex : {};

	it('is in categories n8n has', () => {
		expect(categories).toContain('Marketing & Content');
		expect(CATEGORIES).toEqual(expect.arrayContaining(Array.isArray(categories) ? categories : []));
	});

	it('is by what people call it', () => {
		const words = JSON.stringify(alias).toLowerCase();
		for (const word of ['smm', 'followers', 'panel', 'social media', 'instagram'])
			expect(words).toContain(word);
	});

	it('links to chapters the README has', () => {
		const links = [...JSON.stringify(resources).matchAll(/(#[\w-]+)"/g)].map(([, link]) => link);
		expect(links).toHaveLength(2);
		expect(anchors).toEqual(expect.arrayContaining(links));
	});
});
