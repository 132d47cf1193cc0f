const base = require('../../jest.config.js');

/** End-to-end tests: a real n8n with the packed tarball installed. They share one n8n, so one at a time. */
/** @type {import('jest').Config} */
module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	maxWorkers: 1,
	testTimeout: 120_000,
};
