import type { Locator, Page } from 'playwright-core';

/** Opens the node browser of an empty workflow and types into its search. */
export async function searchNodes(page: Page, words: string): Promise<void> {
	const search = page.getByTestId('node-creator-search-bar');
	if (!(await search.isVisible())) await page.getByTestId('canvas-add-button').click();
	await search.fill(words);
}

/** Opens what the node browser lists for a node: its triggers and its actions. */
export async function openNodeDetails(page: Page): Promise<void> {
	await page.getByTestId('node-creator-item-name').getByText('SMM Panel', { exact: true }).click();
	await page.getByTestId('node-creator-category-item').first().waitFor();
}

/** Adds an action to an empty workflow; its settings are open then. */
export async function addAction(page: Page, action: string): Promise<void> {
	await searchNodes(page, 'smm');
	await openNodeDetails(page);
	await page.getByTestId('node-creator-category-item').filter({ hasText: 'Actions' }).click();
	await page.getByTestId('node-creator-item-name').getByText(action, { exact: true }).click();
	await page.getByTestId('node-parameters').waitFor();
}

/** Opens the settings of a node on the canvas. */
export async function openNode(page: Page, name: string): Promise<void> {
	await page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
	await page.getByTestId('node-parameters').waitFor();
}

/** The box to type into of a parameter or of a field of an order. */
export function inputOf(page: Page, name: string): Locator {
	return page.getByTestId(`parameter-input-${name}`).locator('input');
}

/** Types into the list of services; what it offers then. */
export async function searchServices(page: Page, words: string): Promise<Locator> {
	await page.getByTestId('resource-locator-service').getByTestId('rlc-input').click();
	const services = page.getByTestId('rlc-item');
	await services.first().waitFor();
	const isFound = page.waitForResponse((response) =>
		response.url().endsWith('/resource-locator-results'),
	);
	await page.getByTestId('rlc-search').fill(words);
	await isFound;
	return services;
}

/** Picks a service by typing and waits until the form has the fields of its type. */
export async function pickService(page: Page, name: string): Promise<void> {
	const services = await searchServices(page, name);
	const areLoaded = page.waitForResponse((response) =>
		response.url().endsWith('/resource-mapper-fields'),
	);
	await services.filter({ hasText: name }).click();
	await areLoaded;
}

/** The names of the fields the form of an order shows. */
export async function orderFields(page: Page): Promise<string[]> {
	const fields = page.getByTestId('mapping-fields-container').getByTestId(/^parameter-input-/);
	const ids = await fields.evaluateAll((inputs) =>
		inputs.map((input) => input.getAttribute('data-test-id') ?? ''),
	);
	return ids.map((id) => id.replace('parameter-input-', '')).filter((name) => name !== 'field');
}

/** The table a node put out, row by row, below its headings. */
export async function outputTable(page: Page): Promise<Array<Record<string, string>>> {
	const table = page.getByTestId('output-panel').locator('table').first();
	await table.locator('tbody tr').first().waitFor();
	const headings = await table.locator('thead th').allInnerTexts();
	const rows = await table.locator('tbody tr').all();
	const cells = await Promise.all(rows.map(async (row) => await row.locator('td').allInnerTexts()));
	return cells.map((row) =>
		Object.fromEntries(
			headings
				.map((heading, index) => [heading.trim(), row[index]?.trim() ?? ''] as const)
				.filter(([heading]) => heading !== ''),
		),
	);
}
