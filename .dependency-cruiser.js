/**
 * Which room imports from which, for dependency-cruiser: `npx depcruise nodes credentials test scripts`.
 * `test/contract/arrows.test.ts` runs it.
 */

const { INSIDE, ROOMS } = require('./test/support/rooms');

const PRODUCT = '^(nodes|credentials)/';

/** @param {[string, { path: string; may: string[] }]} room */
function onlyDown([name, { path, may }]) {
	const allowed = [
		path,
		...Object.entries(ROOMS).flatMap(([other, room]) => (may.includes(other) ? room.path : [])),
	];
	return forbid(
		`${name} imports only what is below it`,
		{ path },
		{ path: PRODUCT, pathNot: allowed },
	);
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} from
 * @param {Record<string, unknown>} to
 */
function forbid(name, from, to) {
	return { name: name.replaceAll(/[ /]/g, '-'), severity: 'error', from, to };
}

module.exports = {
	forbidden: [
		...Object.entries(ROOMS).map(onlyDown),
		forbid(
			'resources do not know each other',
			{ path: '/actions/(account|custom|order|refill|service)/' },
			{ path: '/actions/(account|custom|order|refill|service)/', pathNot: '/actions/$1/' },
		),
		forbid('no circles', {}, { circular: true }),
		forbid(
			'the product imports nothing from around it',
			{ path: PRODUCT },
			{ path: '^(test|scripts|dist)/' },
		),
		forbid(
			'the product has no dependencies but its host',
			{ path: PRODUCT },
			{ path: 'node_modules', pathNot: 'node_modules/n8n-workflow/' },
		),
		forbid(
			'the product uses crypto alone of Node',
			{ path: PRODUCT },
			{ dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
		),
		forbid(
			'the panel knows of n8n only types',
			{ path: `${INSIDE}panel/` },
			{ path: 'node_modules', dependencyTypesNot: ['type-only'] },
		),
		forbid('only tests use the engine', { pathNot: '^test/' }, { path: 'node_modules/n8n-core/' }),
		forbid(
			'the simulated panel is a world of its own',
			{ path: '^test/simulatedPanel/', pathNot: '[.]test[.]ts$' },
			{
				path: '^(nodes|credentials|scripts|test)/',
				pathNot: ['^test/simulatedPanel/', '^test/support/random[.]ts$'],
			},
		),
		forbid(
			'a real n8n knows nothing of tests',
			{ path: '^test/host/' },
			{ path: '^(nodes|credentials|scripts|test)/', pathNot: '^test/host/' },
		),
		forbid(
			'scripts stand on what tests share',
			{ path: '^scripts/' },
			{ path: '^(nodes|credentials|test)/', pathNot: '^test/(host|support|simulatedPanel|bench)/' },
		),
		forbid('nothing imports a script', { pathNot: '^scripts/' }, { path: '^scripts/' }),
		forbid('every import is found', {}, { couldNotResolve: true, pathNot: '/dist/' }),
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['require', 'import', 'node', 'default'],
		},
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^dist/' },
	},
};
