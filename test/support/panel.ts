import { SimulatedPanel, type PanelOptions } from '../simulatedPanel/server';

export const TEST_KEY = 'key-of-the-tests';

/** A panel for one test file with one account, started before its tests and stopped after them. */
export function usePanel(options: PanelOptions = {}): {
	panel: SimulatedPanel;
	credentials(): Record<string, string>;
	/** Asks the panel as the account of the tests, or as another with its own `key`. */
	ask(fields: Record<string, string>): Promise<unknown>;
} {
	const panel = new SimulatedPanel(options);
	beforeAll(async () => {
		await panel.start();
	});
	beforeEach(() => {
		panel.requests.length = 0;
		panel.faults.clear();
		panel.onRequest = () => undefined;
		panel.books.openAccount(TEST_KEY, '100.84292');
	});
	afterAll(async () => {
		await panel.stop();
	});
	return {
		panel,
		credentials: () => credentialsFor(panel),
		async ask(fields) {
			const body = new URLSearchParams({ key: TEST_KEY, ...fields });
			return await (await fetch(panel.url, { method: 'POST', body })).json();
		},
	};
}

/** What the account of the tests enters in its credential. */
export function credentialsFor({ url }: SimulatedPanel): Record<string, string> {
	return { apiUrl: url, apiKey: TEST_KEY, requestFormat: 'form', keyField: 'key' };
}
