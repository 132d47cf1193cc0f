/** @type {import('jest').Config} */
module.exports = {
	/** A busy machine is slow, and no test is about time. */
	testTimeout: 60_000,
	testEnvironment: 'node',
	maxWorkers: '100%',
	roots: ['<rootDir>/credentials', '<rootDir>/nodes', '<rootDir>/test'],
	testMatch: [
		'<rootDir>/test/{unit,simulatedPanel,workflows,trigger,contract,field,fuzz}/**/*.test.ts',
	],
	setupFiles: ['<rootDir>/test/support/environment.js'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } } },
		],
	},
};
