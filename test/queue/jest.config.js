const base = require('../e2e/jest.config.js');

/** n8n in queue mode, with PostgreSQL, Redis and three workers: `npm run test:queue`. */
/** @type {import('jest').Config} */
module.exports = {
	...base,
	testMatch: ['<rootDir>/test/queue/**/*.test.ts'],
	testTimeout: 900_000,
};
