/**
 * `npm run test:editor`: drives the editor of the real n8n of `npm start` in Chromium. With
 * EDITOR_PICTURES=1 it also takes the pictures in `docs/images/` again.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { chromiumPath, ensureChromium } = require('../test/host/chromium');

if (!ensureChromium()) {
	console.error(
		`SKIPPED: the tests of the editor did not run, there is no Chromium at ${chromiumPath}. ` +
			'Install it (Debian: apt-get install chromium) or set CHROMIUM to the path of one.',
	);
	process.exit(0);
}

const { status } = spawnSync(
	process.execPath,
	[join(__dirname, 'e2e.js'), '--config', 'test/editor/jest.config.js', ...process.argv.slice(2)],
	{ stdio: 'inherit' },
);
process.exit(status ?? 1);
