import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { answer } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { RealN8n } from '../host/realN8n';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();
const n8n = new RealN8n();

interface NodeResult {
	executionStatus: string;
	data: { main: Array<Array<{ json: Record<string, unknown>; pairedItem?: unknown }>> };
}

interface Result {
	error?: { message: string; description?: string };
	runData: Record<string, NodeResult[]>;
}

/** The JSON of a node's items at one of its outputs. */
function itemsOf({ runData }: Result, node: string, output = 0): Array<Record<string, unknown>> {
	return (runData[node]?.[0]?.data.main[output] ?? []).map(({ json }) => json);
}

beforeAll(async () => {
	panel.books.openAccount(TEST_KEY, '100.84292');
	addExampleOrders(panel.books, TEST_KEY);
	panel.books.seedOrders(TEST_KEY, 1_500);
	await n8n.setUp({ ...credentials() });
	await n8n.addWorkflows('examples');
	await n8n.addWorkflows('test/e2e/workflows');
}, 300_000);

afterAll(() => n8n.remove());

describe('examples in the real n8n', () => {
	it('places one order and looks it up', async () => {
		const result = await n8n.execute('placeoneorder');

		const [placed] = itemsOf(result, 'Order Followers');
		expect(placed).toEqual({
			order: expect.stringMatching(/^\d+$/),
			service: '1',
			link: 'https://instagram.com/your_name',
			quantity: 100,
		});
		expect(itemsOf(result, 'Look It Up')).toEqual([
			expect.objectContaining({ order: placed?.order, status: 'Pending', remains: 100 }),
		]);
		expect(panel.requestsFor('add')).toHaveLength(1);
	});

	it('reads the statuses of a list of ids, the unknown one at the second output', async () => {
		const result = await n8n.execute('statusesforalistofids');

		expect(itemsOf(result, 'Known').map(({ order, status }) => [order, status])).toEqual([
			['23501', 'Completed'],
			['23502', 'Completed'],
			['23503', 'In progress'],
			['23504', 'Partial'],
			['23505', 'Canceled'],
		]);
		expect(itemsOf(result, 'Unknown')).toEqual([
			expect.objectContaining({
				ids: expect.any(String),
				error: {
					message: 'Incorrect order ID (order 99999)',
					type: 'notFound',
					order: '99999',
					description: A_SENTENCE,
				},
			}),
		]);
	});

	it('refills the completed orders only', async () => {
		const result = await n8n.execute('refillcompletedorders');

		expect(itemsOf(result, 'Refilled').map(({ order }) => order)).toEqual([
			'23501',
			'23502',
			'23506',
		]);
		expect(panel.requestsFor('refill').map(({ fields }) => fields)).toEqual([
			{ orders: '23501,23502,23506' },
		]);
	});

	it('reports the balance', async () => {
		const result = await n8n.execute('balancereport');

		expect(itemsOf(result, 'Report')[0]?.report).toMatch(
			/^\d{4}-\d\d-\d\d: [\d.]+ USD left on the panel$/,
		);
	});
});

describe('every operation in the real n8n', () => {
	it('reads the balance', async () => {
		expect(itemsOf(await n8n.execute('account'), 'Balance')).toEqual([
			{ balance: 100.84292, currency: 'USD' },
		]);
	});

	it('lists services and gets each of them', async () => {
		const result = await n8n.execute('services');

		const listed = itemsOf(result, 'Cheapest Instagram');
		expect(listed.map(({ name, rate }) => [name, rate])).toEqual([
			['Instagram Followers [Sold Out]', 0.21],
			['Instagram Followers [Often Partial]', 0.277],
			['Instagram Followers [Cheapest]', 0.32],
		]);
		expect(itemsOf(result, 'One Service').map(({ service, rate }) => [service, rate])).toEqual(
			listed.map(({ service, rate }) => [service, String(rate)]),
		);
	});

	it("orders from a sheet's columns, gets, cancels and gets many", async () => {
		const result = await n8n.execute('orders');

		expect(panel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ service: '2', link: 'https://instagram.com/e2e_sheet', quantity: '150', coupon: 'E2E' },
		]);
		const [created] = itemsOf(result, 'Create');
		expect(itemsOf(result, 'Get')).toEqual([
			expect.objectContaining({ order: created?.order, status: 'Pending', remains: '150' }),
		]);
		expect(itemsOf(result, 'Cancel')).toEqual([
			{ order: created?.order, canceled: true, cancel: expect.any(String) },
		]);
		expect(itemsOf(result, 'Get Many').map(({ order }) => order)).toEqual([
			created?.order,
			'23501',
		]);
	});

	it('creates and gets refills, one and many', async () => {
		const result = await n8n.execute('refills');

		expect(itemsOf(result, 'Get')).toEqual([
			{ refill: expect.any(String), status: 'Pending', isFinal: false },
		]);
		expect(itemsOf(result, 'Create Many').map(({ order }) => order)).toEqual(['23508', '23509']);
		expect(itemsOf(result, 'Get Many').map(({ status }) => status)).toEqual(['Pending', 'Pending']);
	});

	it('calls any action, a list becoming one item an element', async () => {
		const result = await n8n.execute('custom');

		expect(itemsOf(result, 'Status of One')).toEqual([
			expect.objectContaining({ status: 'Completed', remains: '0' }),
		]);
		expect(itemsOf(result, 'Catalogue').length).toBe(panel.books.services.size);
	});

	it('splits 1,000 ids into 950 results and 50 failed rows with their input', async () => {
		const result = await n8n.execute('erroroutput');

		expect(itemsOf(result, 'Known')).toHaveLength(950);
		const unknown = itemsOf(result, 'Unknown');
		expect(unknown).toHaveLength(50);
		expect(unknown[0]).toEqual({
			row: 7,
			id: 'unknown7',
			error: {
				message: 'Incorrect order ID (order unknown7)',
				type: 'notFound',
				order: 'unknown7',
				description: A_SENTENCE,
			},
		});
		expect(panel.requestsFor('status')).toHaveLength(10);
	});
});

describe('the API key in the real n8n', () => {
	const WRONG_KEY = 'wrong-key-of-the-tests';

	it('is asked for once when it is wrong, with one clear message, and stands nowhere', async () => {
		const credential = { id: 'wrongKey', name: 'Wrong key' };
		await n8n.addCredential({ ...credentials(), apiKey: WRONG_KEY }, credential);
		await n8n.addWorkflows('test/e2e/workflows', { credential, suffix: 'wrong' });

		const result = await n8n.execute('erroroutputwrong');
		expect(panel.requests).toHaveLength(1);
		expect(itemsOf(result, 'Known')).toHaveLength(0);
		expect(itemsOf(result, 'Unknown')).toHaveLength(1000);

		panel.requests.length = 0;
		const { error } = await n8n.execute('accountwrong');
		expect(panel.requests).toHaveLength(1);
		expect(error).toMatchObject({
			message: 'Invalid API key',
			description: 'Copy the API key from the account page of your panel into the credential.',
		});

		expect(n8n.findText(WRONG_KEY)).toEqual([]);
		expect(n8n.findText(TEST_KEY)).toEqual([]);
		expect(n8n.findText('Incorrect order ID')).not.toEqual([]);
	});

	it.each([
		['an answer', answer(200, JSON.stringify({ 23501: { status: 'Echo', key: TEST_KEY } }))],
		['a refusal', answer(200, JSON.stringify({ error: `Echo of key=${TEST_KEY}` }))],
		['an error page', answer(500, `<html><title>Echo of ${TEST_KEY}</title></html>`)],
		['a redirect', answer(307, '', { location: `https://echo.example/${TEST_KEY}?${TEST_KEY}` })],
	])('stands nowhere when the panel echoes it in %s', async (_, misbehaviour) => {
		panel.faults.add({ misbehaviour });
		for (const workflow of ['account', 'orders', 'statusesforalistofids', 'custom'])
			await n8n.execute(workflow);

		expect(panel.requests.length).toBeGreaterThan(0);
		expect(n8n.findText(TEST_KEY)).toEqual([]);
		expect(n8n.findText('cho')).not.toEqual([]);
	});
});
