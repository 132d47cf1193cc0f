import type { Browser, Page } from 'playwright-core';

import type { SimulatedPanel } from '../simulatedPanel/server';
import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { TEST_KEY, usePanel } from '../support/panel';
import { RealN8n } from '../host/realN8n';
import { openBrowser, openPage } from './browser';

type Server = Awaited<ReturnType<RealN8n['startServer']>>;

/** Orders are delivered in a second. */
const DELIVERED_AT_ONCE = 600;

/** A real n8n with the examples, a simulated panel behind it, and a browser, for one test file. */
export function useEditor(): {
	panel: SimulatedPanel;
	/** Opens a page of the editor, signed in, on a computer set to a light or a dark theme. */
	open(path: string, theme?: 'light' | 'dark'): Promise<Page>;
} {
	const { panel, credentials } = usePanel({ speed: DELIVERED_AT_ONCE });
	const n8n = new RealN8n();
	let server: Server;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		panel.books.openAccount(TEST_KEY, '100.84292');
		addExampleOrders(panel.books, TEST_KEY);
		browser = await openBrowser();
		await n8n.setUp(credentials());
		await n8n.addWorkflows('examples', {
			parameters: { 'Wait a Minute': { amount: 2, unit: 'seconds' } },
		});
		server = await n8n.startServer();
		await signIn();
	}, 300_000);

	afterAll(async () => {
		await browser.close();
		await server.stop();
		n8n.remove();
	});

	async function signIn(): Promise<void> {
		page = await openPage(browser);
		await page.goto(`${server.address}/signin`);
		await page.locator('input[type=email]').fill(server.owner.email);
		await page.locator('input[type=password]').fill(server.owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
	}

	return {
		panel,
		async open(path, theme = 'light') {
			await page.emulateMedia({ colorScheme: theme });
			await page.goto(`${server.address}${path}`);
			return page;
		},
	};
}
