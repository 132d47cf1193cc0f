const base = require('./jest.e2e.config.js');

/** The trigger in a real n8n that is killed again and again: `npm run test:soak`. */
/** @type {import('jest').Config} */
module.exports = { ...base, testMatch: ['<rootDir>/test/soak/**/*.test.ts'] };
