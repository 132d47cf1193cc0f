import { cruise, FOLDERS, RULES, violationsIn } from '../support/cruiser';
import { arrowsOfRooms, importOf, INSIDE } from '../support/madeUpArrows';
import { listFiles, readFile } from '../support/project';

interface Case {
	rule: string;
	from: string;
	/** A file, or a package as it is imported. */
	to: string;
}

/** The rules that are not of one room, each with an import that breaks it alone. */
const CASES: Case[] = [
	{
		rule: 'resources-do-not-know-each-other',
		from: `${INSIDE}/actions/refill/sideways.ts`,
		to: `${INSIDE}/actions/order/imported.ts`,
	},
	{
		rule: 'the-product-imports-nothing-from-around-it',
		from: `${INSIDE}/store/around.ts`,
		to: 'test/support/imported.ts',
	},
	{
		rule: 'the-product-has-no-dependencies-but-its-host',
		from: `${INSIDE}/store/dependency.ts`,
		to: 'fastify',
	},
	{
		rule: 'the-product-uses-crypto-alone-of-Node',
		from: `${INSIDE}/store/ofNode.ts`,
		to: 'node:fs',
	},
	{
		rule: 'the-panel-knows-of-n8n-only-types',
		from: `${INSIDE}/panel/host.ts`,
		to: 'n8n-workflow',
	},
	{ rule: 'only-tests-use-the-engine', from: 'scripts/engine.ts', to: 'n8n-core' },
	{
		rule: 'the-simulated-panel-is-a-world-of-its-own',
		from: 'test/simulatedPanel/outside.ts',
		to: 'test/support/imported.ts',
	},
	{
		rule: 'a-real-n8n-knows-nothing-of-tests',
		from: 'test/host/tests.ts',
		to: 'test/support/imported.ts',
	},
	{
		rule: 'scripts-stand-on-what-tests-share',
		from: 'scripts/ofTest.ts',
		to: 'test/unit/imported.ts',
	},
	{
		rule: 'nothing-imports-a-script',
		from: 'test/support/ofScript.ts',
		to: 'scripts/imported.ts',
	},
	{ rule: 'every-import-is-found', from: 'test/unit/lost.ts', to: 'test/unit/none.ts' },
];

/** What is allowed beside them. */
const ALLOWED: Array<Omit<Case, 'rule'>> = [
	{ from: `${INSIDE}/host/hash.ts`, to: 'crypto' },
	{ from: `${INSIDE}/host/wait.ts`, to: 'n8n-workflow' },
	{ from: 'test/unit/engine.ts', to: 'n8n-core' },
	{ from: 'test/simulatedPanel/random.ts', to: 'test/support/random.ts' },
	{ from: 'scripts/shared.ts', to: 'test/support/imported.ts' },
];

const CIRCLE = { [`${INSIDE}/panel/one.ts`]: 'other', [`${INSIDE}/panel/other.ts`]: 'one' };

function lineOf({ from, to }: Omit<Case, 'rule'>, way: number): string {
	return to.endsWith('.ts') ? importOf(from, to, way) : `export * from '${to}';`;
}

describe('the arrows between the rooms', () => {
	it('go one way, in the product and around it', () => {
		const { imports, violations } = cruise(FOLDERS);
		expect(imports.length).toBeGreaterThan(500);
		expect(violations).toEqual([]);
	});

	it('break a rule wherever they go back, by value or type, by import() or require(), and only there', () => {
		const { files, forbidden } = arrowsOfRooms();

		expect(forbidden.length).toBeGreaterThan(100);
		const broken = violationsIn(files).filter(({ rule }) => rule !== 'no-circles');
		expect(linesOf(broken)).toEqual(linesOf(forbidden));
	});

	it('break every other rule of the table, and each alone', () => {
		const imports = [...CASES, ...ALLOWED].map((one, way) => [one.from, lineOf(one, way)]);
		const imported = CASES.filter(({ to }) => to.endsWith('imported.ts')).map(({ to }) => [to, '']);
		const circle = Object.entries(CIRCLE).map(([file, other]) => [
			file,
			`import type { Other } from './${other}';\nexport interface One { other?: Other }`,
		]);
		const violations = violationsIn({
			...Object.fromEntries([...imports, ...imported, ...circle]),
			'test/support/random.ts': '',
		});

		expect(violations.map(({ rule, from }) => `${from}: ${rule}`).sort()).toEqual(
			[...CASES, { rule: 'no-circles', from: `${INSIDE}/panel/one.ts` }]
				.map(({ rule, from }) => `${from}: ${rule}`)
				.sort(),
		);
	});

	it('have a case here for each rule', () => {
		const ofRooms = arrowsOfRooms().forbidden.map(({ rule }) => rule);
		const tried = new Set([...ofRooms, ...CASES.map(({ rule }) => rule), 'no-circles']);
		expect([...tried].sort()).toEqual([...RULES].sort());
	});
});

function linesOf(arrows: Case[]): string[] {
	return arrows.map(({ rule, from, to }) => `${rule}: ${from} to ${to}`).sort();
}

describe('the files of the product', () => {
	it('are short enough to read at once', () => {
		const sources = [...listFiles('nodes'), ...listFiles('credentials')].filter((file) =>
			file.endsWith('.ts'),
		);
		expect(sources.filter((file) => readFile(file).split('\n').length > 200)).toEqual([]);
	});
});
