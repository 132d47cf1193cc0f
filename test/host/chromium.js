/** The browser the editor is tested in. */
const { existsSync } = require('node:fs');
const { installPackages } = require('./debian');

/** Debian's Chromium, or the Chromium or Chrome the variable CHROMIUM names. */
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser; Debian's is installed where it is missing and we may. */
function ensureChromium() {
	if (!existsSync(chromiumPath)) installPackages(['chromium']);
	return existsSync(chromiumPath);
}

module.exports = { chromiumPath, ensureChromium };
