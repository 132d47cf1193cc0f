import { isObject } from '../../nodes/SmmPanel/panel/json';
import {
	buildWithN8nNode,
	listFiles,
	ourBuild,
	PACKED_FILE,
	packedFiles,
	readFile,
	readJson,
	REPOSITORY_FILES,
	repositoryAddress,
	root,
	sizeOf,
} from '../support/project';

const manifest = readJson('package.json');

describe('the package', () => {
	it('has no runtime dependencies, one peer and no scripts that run at installation', () => {
		expect(manifest).toMatchObject({
			peerDependencies: { 'n8n-workflow': '*' },
			files: ['dist'],
			license: 'MIT',
			n8n: { strict: true },
		});
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('overrides');
		const scripts =
			isObject(manifest) && isObject(manifest.scripts) ? Object.keys(manifest.scripts) : [];
		expect(scripts).toContain('build');
		expect(
			scripts.filter((name) => /^(pre|post)?(install|pack|publish)$|^prepare$/.test(name)),
		).toEqual([]);
	});

	it('says who made it, under which keyword n8n finds it, and where it is developed', () => {
		const repository = repositoryAddress();
		expect(repository).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w.-]+$/);
		expect(manifest).toMatchObject({
			name: expect.stringMatching(/^n8n-nodes-/),
			description: expect.stringMatching(/./),
			keywords: expect.arrayContaining(['n8n-community-node-package']),
			author: { name: expect.stringMatching(/./), email: expect.stringMatching(/@/) },
			homepage: `${repository}#readme`,
			bugs: { url: `${repository}/issues` },
			repository: { type: 'git', url: `git+${repository}.git` },
		});
	});

	it.each(REPOSITORY_FILES)('has one address of its repository, in %s too', (file) => {
		const [, name = ''] = /([^/]+)$/.exec(repositoryAddress()) ?? [];
		const addresses = readFile(file).match(/https:\/\/github\.com\/[\w-]+\/[\w-]+/g) ?? [];
		const ours = addresses.filter((address) => address.endsWith(`/${name}`));
		expect(new Set(ours)).toEqual(new Set([repositoryAddress()]));
	});

	it('tells in the changelog what its version brings', () => {
		const version = isObject(manifest) ? manifest.version : undefined;
		expect(readFile('CHANGELOG.md')).toContain(`\n## [${version}] - `);
	});

	it('packs the build, the main file, the licence and the README, below 180 kB', () => {
		const { paths, size } = packedFiles();
		expect(paths.filter((path) => !PACKED_FILE.test(path))).toEqual([]);
		expect(paths).toEqual(
			expect.arrayContaining([
				'README.md',
				'LICENSE.md',
				'index.js',
				'dist/credentials/SmmPanelApi.credentials.js',
				'dist/nodes/SmmPanel/SmmPanel.node.js',
				'dist/nodes/SmmPanel/SmmPanel.node.json',
				'dist/nodes/SmmPanel/smmPanel.svg',
				'dist/nodes/SmmPanel/smmPanel.dark.svg',
			]),
		);
		expect(size).toBeLessThan(180_000);
	});

	it('is built exactly as n8n-node build would', () => {
		expect(ourBuild()).toEqual(buildWithN8nNode());
	});

	it('gives programmatic users the node and the credential', async () => {
		const main: Record<string, new () => object> = await import(root);
		expect(main.SmmPanelApi && new main.SmmPanelApi()).toHaveProperty('name', 'smmPanelApi');
		expect(main.SmmPanel && new main.SmmPanel()).toHaveProperty('description.name', 'smmPanel');
	});

	it('has a codex file with the exact name of each node', () => {
		const nodes = listFiles('nodes').filter((file) => file.endsWith('.node.ts'));
		expect(nodes.length).toBeGreaterThan(0);
		for (const node of nodes) {
			const name = /(\w+)\.node\.ts$/.exec(node)?.[1] ?? '';
			const type = `n8n-nodes-smm-panel.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
			expect(readJson(node.replace(/\.ts$/, '.json'))).toMatchObject({ node: type });
		}
	});

	it('has small square icons, one for each theme', () => {
		const [light, dark] = ['smmPanel.svg', 'smmPanel.dark.svg'].map(
			(icon) => `nodes/SmmPanel/${icon}`,
		);
		for (const icon of [light ?? '', dark ?? '']) {
			expect(sizeOf(icon)).toBeLessThan(3_000);
			expect(readFile(icon)).toContain('viewBox="0 0 60 60"');
		}
		expect(readFile(light ?? '')).not.toBe(readFile(dark ?? ''));
	});
});
