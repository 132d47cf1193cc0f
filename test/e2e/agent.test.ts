import { isObject } from '../../nodes/SmmPanel/panel/json';
import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { reset } from '../simulatedPanel/faults';
import { moneyOf } from '../simulatedPanel/money';
import { endOf, runFrom } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';
import { ScriptedModel, type ToolCall, type Turn } from '../support/scriptedModel';

const { panel, credentials } = usePanel();
const model = new ScriptedModel();
const MODEL = { id: 'model', name: 'Model', type: 'openAiApi' };

/** The newest has n8n's engine run the tools; the older one runs them itself. */
const AGENT_VERSIONS = ['3.1', '2.2'];

const { rest } = useRealN8n(async (n8n) => {
	await model.start();
	await n8n.setUp(credentials());
	await n8n.addCredential(model.credential, MODEL);
	for (const version of AGENT_VERSIONS) {
		await n8n.addWorkflows('test/e2e/agent', {
			otherCredentials: { Model: MODEL },
			suffix: version,
			texts: { '"typeVersion":3.1': `"typeVersion":${version}` },
		});
	}
	panel.books.openAccount(TEST_KEY, '100');
	addExampleOrders(panel.books, TEST_KEY);
});

let ordersBefore = 0;

beforeEach(() => {
	ordersBefore = panel.books.orders.size;
});

afterAll(async () => await model.stop());

/** What the panel's books have since the test began. */
function ordered(): Array<[service: string, link?: string, quantity?: string]> {
	const orders = [...panel.books.orders.values()].slice(ordersBefore);
	return orders.map(({ service, fields }) => [service.id, fields.link, fields.quantity]);
}

/** Lets the agent do what its model says, to the end; what its tools gave back. */
async function run(version: string, ...script: Turn[]): Promise<unknown[]> {
	model.script = script;
	const execution = await runFrom(
		rest,
		`agentwithtools${version}`,
		"When clicking 'Execute workflow'",
	);
	expect(await endOf(rest, execution)).not.toHaveProperty('stoppedBy');
	expect(model.script).toEqual([]);
	return model.results;
}

function orderIn(result: unknown): string {
	const [row]: unknown[] = Array.isArray(result) ? result : [];
	return isObject(row) ? String(row.order) : '';
}

const failed = (error: Record<string, unknown>) => [{ error: expect.objectContaining(error) }];

it('is offered as a tool, found by what people call it', async () => {
	const types: Array<{ name: string; codex?: unknown }> = await rest('/types/nodes.json');

	expect(
		types.find(({ name }) => name === 'n8n-nodes-smm-panel.smmPanelTool')?.codex,
	).toMatchObject({
		categories: ['AI'],
		subcategories: { AI: ['Tools'] },
		alias: expect.arrayContaining(['SMM', 'Panel', 'Followers']),
	});
	for (const node of ['smmPanel', 'smmPanelTrigger']) {
		const found = types.find(({ name }) => name === `n8n-nodes-smm-panel.${node}`);
		expect(found?.codex).toMatchObject({
			categories: ['Marketing & Content', 'Sales'],
			alias: expect.arrayContaining(['SMM', 'Panel', 'Followers']),
		});
	}
});

describe.each(AGENT_VERSIONS)('an AI agent of version %s with the node as its tools', (version) => {
	const link = (name: string) => `https://instagram.com/${version.replace('.', '_')}_${name}`;
	const order = (name: string, quantity: unknown, service: unknown = '2') => ({
		service,
		link: link(name),
		quantity,
	});

	it('reads the balance, finds a service, orders it and follows the order', async () => {
		const results = await run(
			version,
			[
				['Read_Balance', {}],
				['Search_Services', { search: 'instagram followers' }],
			],
			[['Place_Order', order('whole', 100)]],
			(placed) => [['Order_Status', { order: orderIn(placed) }]],
		);

		expect(results).toEqual([
			[{ balance: 100.84292, currency: 'USD' }],
			['5', '4', '2'].map((service) => expect.objectContaining({ service })),
			[{ order: expect.any(String), service: '2', link: link('whole'), quantity: 100 }],
			[expect.objectContaining({ order: orderIn(results[2]), status: 'Pending', remains: 100 })],
		]);
		expect(ordered()).toEqual([['2', link('whole'), '100']]);
		expect(panel.books.accounts.get(TEST_KEY)?.balance).toBe(moneyOf('100.81092'));
		expect(model.tools.get('Read_Balance')?.description).toBe(
			'Get the balance of the account in SMM Panel',
		);
		expect(model.tools.get('Place_Order')).toMatchObject({
			description: 'Places an order. This spends money.',
			parameters: {
				properties: {
					service: { type: 'string', description: 'The ID of the service' },
					link: { type: 'string' },
					quantity: { type: 'number', description: 'How many to order' },
				},
				required: ['service', 'link', 'quantity'],
			},
		});
	});

	it('reads why an order above Max Charge was not sent', async () => {
		expect(await run(version, [['Place_Order', order('dear', 1000)]])).toEqual([
			failed({
				message: "The estimated charge of 0.32 is above 'Max Charge' (0.1)",
				description: expect.stringContaining('Order less'),
			}),
		]);
		expect(panel.requestsFor('add')).toEqual([]);
	});

	it('learns the price by a dry run, and nothing is sent', async () => {
		expect(await run(version, [['Estimate_Order', order('dry', 1000)]])).toEqual([
			[expect.objectContaining({ order: null, estimatedCharge: 0.32, dryRun: true })],
		]);
		expect(panel.requestsFor('add')).toEqual([]);
	});

	it("reads the panel's words, and which argument was wrong, and goes on", async () => {
		const calls: ToolCall[] = [
			['Place_Order_Once', { ...order('few', 1), reference: `few ${version}` }],
			['Order_Statuses', { orders: '23501, 99999' }],
			['Place_Order', order('name', 100, 'Instagram Followers')],
			['Order_Status', { order: '' }],
		];

		expect(await run(version, ...calls.map((call) => [call]))).toEqual([
			failed({ message: 'Quantity less than minimal 10', type: 'validation' }),
			[
				expect.objectContaining({ order: '23501', status: 'Completed' }),
				...failed({ message: 'Incorrect order ID (order 99999)', order: '99999' }),
			],
			failed({
				message: "'Service' takes one ID",
				description: expect.stringContaining('Get Many'),
			}),
			failed({ message: "'Order ID' is empty" }),
		]);
		expect(ordered()).toEqual([]);
	});

	it('orders a reference once, however often it tries', async () => {
		const call: ToolCall = ['Place_Order_Once', { ...order('once', 100), reference: version }];

		expect(await run(version, [call], [call])).toEqual([
			[expect.objectContaining({ order: expect.any(String), orderReference: version })],
			[expect.objectContaining({ order: null, duplicate: true })],
		]);
		expect(ordered()).toEqual([['2', link('once'), '100']]);
	});

	it('is told to look in the panel after an unknown outcome, and Retry On Fail sends nothing again', async () => {
		panel.faults.add({ action: 'add', moment: 'after', misbehaviour: reset });

		expect(await run(version, [['Place_Order', order('cut', 100)]])).toEqual([
			failed({
				type: 'unknownOutcome',
				description: expect.stringMatching(/[Ll]ook in the panel/),
			}),
		]);
		expect(panel.requestsFor('add')).toHaveLength(1);
		expect(ordered()).toEqual([['2', link('cut'), '100']]);
	});

	it('hands over lists and objects', async () => {
		const lines = [`2 | ${link('line')} | 100`, 'what'];

		expect(
			await run(
				version,
				[['Place_Any_Order', { service: '2', fields: order('any', '100'), limit: 1 }]],
				[['Place_Mass_Order', { lines }]],
			),
		).toEqual([
			[expect.objectContaining({ order: expect.any(String), link: link('any') })],
			[
				expect.objectContaining({ order: expect.any(String), line: 1 }),
				...failed({ line: 2, description: 'Write it as service | link | quantity.' }),
			],
		]);
		expect(ordered()).toEqual([
			['2', link('any'), '100'],
			['2', link('line'), '100'],
		]);
	});
});

/** Agents before version 3 check the types of arguments themselves. */
describe('arguments of other types than the tool asks for', () => {
	it('place the order and find the orders they mean', async () => {
		const link = 'https://instagram.com/other_types';
		const fields = JSON.stringify({ link: `${link}_any`, quantity: 100 });
		const results = await run(
			'3.1',
			[['Place_Order', { service: 2, link, quantity: '100' }]],
			[['Place_Any_Order', { service: 2, fields, limit: '1' }]],
			[['Place_Mass_Order', { lines: `["2 | ${link}_line | 100"]` }]],
			[['Order_Statuses', { orders: [23501, '23502'] }]],
			[['Order_Statuses', { orders: '["23501","23502"]' }]],
			[['Order_Status', { order: ['23501'] }]],
		);

		expect(results.flat()).toEqual(
			[link, `${link}_any`, `${link}_line`]
				.map((one): unknown => expect.objectContaining({ link: one, quantity: 100 }))
				.concat(
					['23501', '23502', '23501', '23502', '23501'].map((id) =>
						expect.objectContaining({ order: id, status: 'Completed' }),
					),
				),
		);
		expect(ordered()).toEqual([
			['2', link, '100'],
			['2', `${link}_any`, '100'],
			['2', `${link}_line`, '100'],
		]);
	});
});
