/** The browser the editor is tested in. */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

/** Debian's Chromium, or the Chromium or Chrome the variable CHROMIUM names. */
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const mayInstall = process.env.CHROMIUM === undefined && process.getuid?.() === 0;

/** Whether there is a browser; Debian's is installed where it is missing and we may. */
function ensureChromium() {
	if (!existsSync(chromiumPath) && mayInstall) {
		aptGet('update');
		aptGet('install', '-y', '--no-install-recommends', 'chromium');
	}
	return existsSync(chromiumPath);
}

/** @param {string[]} args */
function aptGet(...args) {
	spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

module.exports = { chromiumPath, ensureChromium };
