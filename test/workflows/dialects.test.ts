import { DIALECTS } from '../simulatedPanel/dialects';
import { moneyOf, printMoney } from '../simulatedPanel/money';
import { SimulatedPanel } from '../simulatedPanel/server';
import { columnsOf, documentedPart, printPart, tablesOf } from '../support/compatibility';
import { runAgainst, type DialectCell } from '../support/dialectTable';
import { OPERATIONS } from '../support/operations';
import { defined, serviceById } from '../support/orderForm';
import { TEST_KEY } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';

/** The part of the document with the tables. */
const PART = 'families';

const operations = Object.keys(OPERATIONS);
const names = DIALECTS.map(({ name }) => name);
const table = new Map<string, Map<string, DialectCell>>();

beforeAll(async () => {
	for (const dialect of DIALECTS) {
		const cells = await Promise.all(
			operations.map(async (name) => [name, await runAgainst(dialect, name)] as const),
		);
		table.set(dialect.name, new Map(cells));
	}
	const columns = new Map(names.map((name) => [name, columnOf(name)]));
	printPart(PART, tablesOf('operation', operations, columns));
});

function columnOf(family: string): string[] {
	const cells = table.get(family);
	return operations.map((name) => {
		const { outcome, requests } = cells?.get(name) ?? {};
		return `${outcome}, ${requests}`;
	});
}

describe('every operation against every family of panels', () => {
	it.each(names)('ends as documented: %s', (family) => {
		expect(columnOf(family)).toEqual(columnsOf(documentedPart(PART)).get(family));
	});

	it.each(names)("does what its results say, by the panel's books: %s", (family) => {
		for (const [name, { written, outcome }] of table.get(family) ?? []) {
			expect([name, outcome]).not.toEqual([name, 'crash']);
			expect([name, written.inBooks]).toEqual([name, written.inResults]);
		}
	});

	it.each(names)('says what to do about every refusal: %s', (family) => {
		for (const [name, { messages }] of table.get(family) ?? [])
			for (const message of messages)
				expect([name, message]).toEqual([name, expect.stringMatching(/\S [A-Z].{10,}\.$/)]);
	});

	it.each(names)('says in one sentence what the panel does not offer: %s', (family) => {
		for (const [name, { outcome, messages }] of table.get(family) ?? []) {
			if (outcome !== 'notSupported') continue;
			for (const message of messages)
				expect([name, message]).toEqual([
					name,
					expect.stringMatching(/This panel does not offer .* through its API\./),
				]);
		}
	});
});

describe.each(DIALECTS)('a panel of the family $name', (dialect) => {
	const panel = new SimulatedPanel({ dialect });
	const { books } = panel;

	beforeAll(async () => {
		await panel.start();
	});
	afterAll(async () => {
		await panel.stop();
	});
	beforeEach(() => {
		books.openAccount(TEST_KEY, '100');
		panel.requests.length = 0;
	});

	async function run(
		parameters: NodeRunOptions['parameters'],
		input: NodeRunOptions['input'] = [{}],
	) {
		const { requestFormat, keyField } = dialect;
		return await runNode({
			credentials: { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat, keyField },
			parameters,
			input,
			onError: 'continueErrorOutput',
		});
	}

	it('tells the status, the charge and what remains of an order', async () => {
		const words = ['Pending', 'Processing', 'In progress', 'Completed', 'Partial', 'Canceled'];
		const orders = words.flatMap((status) =>
			books.seedOrders(TEST_KEY, 1, { status, remains: 250 }),
		);
		const orderIds = orders.map(({ id }) => id).join(' ');

		const { outputs } = await run({ resource: 'order', operation: 'getMany', orderIds });

		expect(jsonOf(outputs[0])).toEqual(
			orders.map((order, index) => {
				const isRefunded = ['Partial', 'Canceled'].includes(words[index] ?? '');
				const charge = isRefunded ? order.charge - order.charge / 4n : order.charge;
				return {
					order: order.id,
					status: words[index],
					isFinal: index > 2,
					charge: Number(printMoney(charge)),
					currency: 'USD',
					start_count: order.startCount,
					remains: 250,
				};
			}),
		);
	});

	it('tells what a service costs and allows', async () => {
		const service = books.services.get('3');
		if (service) service.rate = '1234.5';

		const { outputs } = await run({
			resource: 'service',
			operation: 'get',
			service: serviceById('3'),
		});

		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({
				service: '3',
				name: 'Instagram Followers [Drip-Feed]',
				category: 'Instagram Followers',
				rate: 1234.5,
				min: 50,
				max: 50_000,
				refill: expect.any(Boolean),
				cancel: expect.any(Boolean),
				dripfeed: expect.any(Boolean),
			}),
		]);
	});

	it('takes comments, counts them and charges what was estimated', async () => {
		const { ownOrderField } = dialect;
		const order = {
			resource: 'order',
			operation: 'create',
			service: serviceById('13'),
			fields: defined({ link: 'https://instagram.com/p/1', comments: 'nice\n\ngreat\r\nso good' }),
			...(ownOrderField !== undefined && {
				extraFields: { pairs: [{ name: ownOrderField, value: 'order-1' }] },
			}),
		};

		const estimate = jsonOf((await run({ ...order, options: { dryRun: true } })).outputs[0]);
		const { outputs } = await run(order);

		const placed = [...books.orders.values()].at(-1);
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ order: placed?.id })]);
		expect(placed?.quantity).toBe(3);
		expect(estimate).toEqual([expect.objectContaining({ estimatedCharge: 0.0375 })]);
		expect(placed?.charge).toBe(moneyOf('0.0375'));
	});

	it('refuses a wrong key in its own way, and is asked once', async () => {
		const { requestFormat, keyField } = dialect;
		const { outputs } = await runNode({
			credentials: { apiUrl: panel.url, apiKey: 'not-the-key', requestFormat, keyField },
			parameters: { resource: 'order', operation: 'get', orderId: '={{ $json.id }}' },
			input: [{ id: '1' }, { id: '2' }],
			onError: 'continueErrorOutput',
		});

		expect(jsonOf(outputs[1])).toEqual([
			{ id: '1', error: expect.objectContaining({ type: 'auth' }) },
			{ id: '2', error: expect.objectContaining({ type: 'auth' }) },
		]);
		expect(panel.requests).toHaveLength(1);
	});
});
