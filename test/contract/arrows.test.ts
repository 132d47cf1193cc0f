import { listFiles, readFile } from '../support/project';

/** Which rooms a room may import from, besides itself. */
const ALLOWED: Record<string, string[]> = {
	credentials: [],
	nodes: ['actions', 'methods', 'trigger'],
	actions: ['host', 'panel', 'parameters', 'store'],
	trigger: ['host', 'panel', 'parameters'],
	methods: ['host', 'panel'],
	store: ['panel'],
	parameters: ['panel'],
	host: ['credentials', 'panel'],
	panel: [],
};

function roomOf(path: string): string {
	if (path.startsWith('credentials/')) return 'credentials';
	const [first = '', second] = path.replace('nodes/SmmPanel/', '').split('/');
	return second === undefined ? 'nodes' : first;
}

function resolve(file: string, target: string): string {
	const folders = file.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') folders.pop();
		else if (step !== '.') folders.push(step);
	}
	const path = folders.join('/');
	return ['actions', 'methods', 'panel'].includes(folders.at(-1) ?? '') ? `${path}/index` : path;
}

const sources = [...listFiles('nodes'), ...listFiles('credentials')].filter((file) =>
	file.endsWith('.ts'),
);
const imports = sources.flatMap((file) =>
	[...readFile(file).matchAll(/^(import|export) (type )?[^;]*? from '([^']+)';$/gms)].map(
		([, , type, target]) => ({
			file,
			target: target ?? '',
			isType: type !== undefined,
		}),
	),
);

describe('the arrows between the rooms', () => {
	it.each(imports.filter(({ target }) => target.startsWith('.')))(
		'$file may import $target',
		({ file, target }) => {
			const from = roomOf(file);
			const to = roomOf(resolve(file, target));
			expect([from, ...(ALLOWED[from] ?? [])]).toContain(to);
		},
	);

	it('keep n8n out of the panel client, but for types', () => {
		const fromN8n = imports.filter(
			({ file, target }) => roomOf(file) === 'panel' && !target.startsWith('.'),
		);
		expect(fromN8n.filter(({ target, isType }) => target !== 'n8n-workflow' || !isType)).toEqual(
			[],
		);
	});

	it('keep files short enough to read at once', () => {
		const long = sources.filter((file) => readFile(file).split('\n').length > 200);
		expect(long).toEqual([]);
	});
});
