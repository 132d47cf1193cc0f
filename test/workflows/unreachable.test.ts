import { sleep, type INodeParameters } from 'n8n-workflow';

import { SimulatedPanel } from '../simulatedPanel/server';
import { TEST_KEY } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const placeOrder: INodeParameters = {
	resource: 'order',
	operation: 'create',
	service: { __rl: true, mode: 'id', value: '2' },
	fields: { mappingMode: 'autoMapInputData', value: null },
};
const row = { link: 'https://instagram.com/unreachable', quantity: 100 };

function credentialsFor(apiUrl: string) {
	return { apiUrl, apiKey: TEST_KEY, requestFormat: 'form', keyField: 'key' };
}

/** An address on loopback where nothing listens. */
async function closedAddress(): Promise<string> {
	const panel = await new SimulatedPanel().start();
	await panel.stop();
	return panel.url;
}

describe('a panel that can not be reached', () => {
	it.each([
		['refuses connections', closedAddress, 'The panel refused the connection'],
		[
			'has an unknown name',
			async () => 'http://panel.invalid/api/v2',
			"The panel's host name is not known",
		],
	])('because it %s has surely taken nothing: the order is thrown', async (_, address, message) => {
		const { error } = await runNode({
			credentials: credentialsFor(await address()),
			parameters: { ...placeOrder, options: { maxRetries: 0 } },
			input: [row],
		});

		expect(error).toMatchObject({ message, description: expect.stringContaining("'API URL'") });
	});

	it('is asked again, and the order is placed once it is up', async () => {
		const apiUrl = await closedAddress();
		const panel = new SimulatedPanel({ port: Number(new URL(apiUrl).port) });
		panel.books.openAccount(TEST_KEY, '10');
		const run = runNode({
			credentials: credentialsFor(apiUrl),
			parameters: placeOrder,
			input: [row],
		});
		await sleep(300);
		await panel.start();

		expect(jsonOf((await run).outputs[0])).toEqual([
			expect.objectContaining({ order: expect.any(String) }),
		]);
		expect(panel.requestsFor('add')).toHaveLength(1);
		await panel.stop();
	});
});
