import { sleep } from 'n8n-workflow';

import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { SimulatedPanel } from '../simulatedPanel/server';
import { executionsOf, itemsIn, publish, runFrom } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();
const secondPanel = new SimulatedPanel();
const SECOND_KEY = 'key-of-the-second-panel';
const SECOND = { id: 'secondPanel', name: 'Second panel' };

const START = "When clicking 'Execute workflow'";

const { server, rest } = useRealN8n(async (n8n) => {
	await secondPanel.start();
	secondPanel.books.openAccount(SECOND_KEY, '50');
	addExampleOrders(panel.books, TEST_KEY);
	await n8n.setUp(credentials());
	const second = { ...credentials(), apiUrl: secondPanel.url, apiKey: SECOND_KEY };
	await n8n.addCredential(second, SECOND);
	await n8n.addWorkflows('examples', {
		otherCredentials: {
			'Second Panel': SECOND,
			'Price at Panel B': SECOND,
			'Order at Panel B': SECOND,
		},
	});
});

beforeEach(() => {
	secondPanel.requests.length = 0;
});

afterAll(async () => await secondPanel.stop());

async function run(workflow: string, start = START) {
	const execution = await runFrom(rest, workflow, start);
	return async (node: string, output = 0) => await itemsIn(rest, execution, node, output);
}

describe('examples that order in the real n8n', () => {
	it('order every row of a sheet once and write the ID, or why there is none, back', async () => {
		const first = await run('orderfromasheet', 'Every Hour');
		expect(await first('Add Rows')).toHaveLength(3);
		const written = await first('Write ID or Reason');
		expect(written.map(({ key, order, note }) => [key, order, note])).toEqual([
			['A1', expect.stringMatching(/^\d+$/), ''],
			['A2', expect.stringMatching(/^\d+$/), ''],
			['A3', '', 'Quantity less than minimal 10'],
		]);
		const again = await run('orderfromasheet', 'Every Hour');
		expect(await again('Add Rows')).toEqual([]);
		expect((await again('Rows Without Order')).map(({ key }) => key)).toEqual(['A3']);
		expect(panel.requestsFor('add').map(({ fields }) => fields.quantity)).toEqual([
			'100',
			'250',
			'1',
			'1',
		]);
	});

	it('order the lines of a form', async () => {
		await publish(rest, 'massorderfromaform');
		const form = new FormData();
		form.append(
			'field-0',
			'2 | https://instagram.com/form_one | 100\n# a remark\n2 | https://instagram.com/form_two | 1',
		);
		const address = `${server().address}/form/smm-mass-order`;
		while (!(await fetch(address)).ok) await sleep(200);
		await fetch(address, { method: 'POST', body: form });

		const [execution = ''] = await executionsOf(rest, 'massorderfromaform');
		expect(await itemsIn(rest, execution, 'Ordered')).toEqual([
			expect.objectContaining({ link: 'https://instagram.com/form_one', line: 1 }),
		]);
		expect(await itemsIn(rest, execution, 'Not Ordered')).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ type: 'validation', line: 3 }) }),
		]);
	});

	it('fail over to a second panel when the link is busy or the funds are short', async () => {
		const free = await run('failovertoasecondpanel');
		expect(await free('Ordered')).toHaveLength(1);

		const busy = await run('failovertoasecondpanel');
		expect(await busy('Second Panel')).toEqual([
			expect.objectContaining({ order: expect.any(String), quantity: 100 }),
		]);
		expect(secondPanel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ service: '2', link: 'https://instagram.com/your_second_name', quantity: '100' },
		]);
	});

	it('order at the cheaper of two panels', async () => {
		const service = secondPanel.books.services.get('2');
		for (const order of secondPanel.books.orders.values())
			order.fixed = { status: 'Completed', remains: 0 };
		if (service) service.rate = '0.31';
		const cheaperB = await run('cheapestoftwopanels');
		expect(await cheaperB('Order at Panel B')).toHaveLength(1);
		expect(panel.requestsFor('add')).toEqual([]);

		for (const order of panel.books.orders.values())
			order.fixed = { status: 'Completed', remains: 0 };
		if (service) service.rate = '0.33';
		const cheaperA = await run('cheapestoftwopanels');
		expect(await cheaperA('Order at Panel A')).toHaveLength(1);
		expect(secondPanel.requestsFor('add')).toHaveLength(1);
	});
});
