import { N8N_VERSIONS } from '../host/host';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { listFiles, readFile, readJson } from '../support/project';

const ci = readFile('.github/workflows/ci.yml');
const publish = readFile('.github/workflows/publish.yml');
const workflows = listFiles('.github/workflows').map((file) => [file, readFile(file)] as const);

/** What the first group of a pattern finds in a text, every time it is there. */
function find(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** A member of an object in one of our `package.json` files. */
function entryOf(file: string, section: string, name: string): string {
	const manifest = readJson(file);
	const entries = isObject(manifest) && isObject(manifest[section]) ? manifest[section] : {};
	return String(entries[name]);
}

/** The number of the first Node of a range such as `>=20.15` or `24.11.1`. */
function nodeOf(range: string): number {
	return Number(/\d+/.exec(range)?.[0]);
}

describe('the workflows of the repository', () => {
	it('are those that test and publish', () => {
		expect(workflows.map(([file]) => file)).toEqual([
			'.github/workflows/ci.yml',
			'.github/workflows/publish.yml',
		]);
	});

	it.each(workflows)('%s pins every action to a commit and names its version', (_, text) => {
		const uses = find(text, /uses: (.*)/g);
		expect(uses.length).toBeGreaterThan(0);
		for (const action of uses)
			expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it('use one version of each action', () => {
		const pins = new Set(workflows.flatMap(([, text]) => find(text, /uses: (.*)/g)));
		const actions = [...pins].map((pin) => pin.split('@')[0]);
		expect(actions).toEqual([...new Set(actions)]);
	});

	it.each([
		['ci.yml', ci, ['contents: read']],
		['publish.yml', publish, ['contents: read', 'id-token: write']],
	])('%s says what it may do, and that is no more than it needs', (_, text, permissions) => {
		expect(text).toMatch(/^permissions:$/m);
		expect(find(text, /^ +([\w-]+: (?:read|write|none))$/gm)).toEqual(permissions);
		expect(text).not.toMatch(/permissions: \S/);
	});

	it('know one secret, for the one command that needs it, and only until npm trusts the workflow', () => {
		expect(find(ci, /(secrets\.\w+)/g)).toEqual([]);
		expect(find(publish, /secrets\.(\w+)/g)).toEqual(['NPM_TOKEN']);
		expect(publish).toMatch(/run: npm publish .*\n +env:\n.*\n +NODE_AUTH_TOKEN: .*\n$/);
	});

	it.each(workflows)('%s ends what hangs, and leaves no credential to the steps', (_, text) => {
		const jobs = find(text, /(runs-on: ubuntu-latest)/g);
		expect(find(text, /timeout-minutes: (\d+)/g)).toHaveLength(jobs.length);
		expect(find(text, /(actions\/checkout)/g)).toHaveLength(jobs.length);
		expect(find(text, /(persist-credentials: false)/g)).toHaveLength(jobs.length);
		expect(text).toMatch(/^concurrency:$/m);
	});

	it.each(workflows)(
		'%s runs scripts of this package, with nothing of others in them',
		(_, text) => {
			for (const script of find(text, /npm run ([\w:]+)/g))
				expect(entryOf('package.json', 'scripts', script)).not.toBe('undefined');
			expect(text).not.toMatch(/run:[^]*?\$\{\{ github\./);
		},
	);

	it('test on every Node from the oldest the package allows to that of the newest n8n', () => {
		const [matrix = ''] = find(ci, /^ +node: \[(.*)\]$/gm);
		const oldest = nodeOf(entryOf('package.json', 'engines', 'node'));
		const newest = nodeOf(
			entryOf(`test/host/versions/${N8N_VERSIONS.at(-1)}/manifest.json`, 'dependencies', 'node'),
		);
		const longTermOnes = Array.from(
			{ length: (newest - oldest) / 2 + 1 },
			(_, index) => oldest + 2 * index,
		);
		expect(matrix).toBe(longTermOnes.join(', '));
	});

	it('test on the oldest n8n, and on the newest, which the scripts take by themselves', () => {
		expect(find(ci, /test:matrix -- (\S+)/g)).toEqual([N8N_VERSIONS[0]]);
		expect(ci).toContain('run: npm run test:e2e\n');
		expect(ci).toContain('run: npm run check:package\n');
		expect(ci).not.toContain('N8N_HOST_VERSION');
	});

	it('publish a release with provenance, after all that checks the package', () => {
		expect(publish).toMatch(/^on:\n {2}release:\n {4}types: \[published\]\n/m);
		expect(find(publish, /run: (npm .*)/g)).toEqual([
			'npm ci',
			'npm test',
			'npm run check:package -- --without-n8n',
			'npm run build',
			'npm publish --provenance --access public',
		]);
		expect(find(publish, /(if: steps\.version\.outputs\.published == '')/g)).toHaveLength(5);
	});
});
