const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

require('reflect-metadata');

// n8n-core writes its settings into the home of the user when it is loaded.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'smm-panel-jest-'));
process.env.N8N_ENCRYPTION_KEY = 'only-for-tests';
process.env.N8N_LOG_LEVEL = 'silent';

// n8n-core's SSH client manager starts an interval it never ends; jest would wait for it.
const startInterval = globalThis.setInterval;
globalThis.setInterval = Object.assign(
	/**
	 * @param {(...given: unknown[]) => void} run
	 * @param {number} [ms]
	 * @param {unknown[]} given
	 */
	(run, ms, ...given) => startInterval(run, ms, ...given).unref(),
	startInterval,
);
