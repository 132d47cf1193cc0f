/** A browser for the tests of the editor. */
const { chromium, selectors } = require('playwright-core');
const { chromiumPath } = require('../host/chromium');

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const VIEWPORT = { width: 1280, height: 720 };

/** The editor's first load takes seconds, on a busy machine many. */
const PATIENCE_MS = 60_000;

async function openBrowser() {
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
}

/** @param {import('playwright-core').Browser} browser */
async function openPage(browser) {
	const context = await browser.newContext({ viewport: VIEWPORT });
	context.setDefaultTimeout(PATIENCE_MS);
	return await context.newPage();
}

module.exports = { openBrowser, openPage };
