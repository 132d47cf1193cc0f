const base = require('../e2e/jest.config.js');

/** The editor of the real n8n in a real browser: `npm run test:editor`. */
/** @type {import('jest').Config} */
module.exports = { ...base, testMatch: ['<rootDir>/test/editor/**/*.test.ts'] };
