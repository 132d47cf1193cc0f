const base = require('../e2e/jest.config.js');

/** The trigger in a real n8n that is killed again and again: `npm run test:soak`. */
/** @type {import('jest').Config} */
module.exports = { ...base, testMatch: ['<rootDir>/test/soak/**/*.test.ts'] };
