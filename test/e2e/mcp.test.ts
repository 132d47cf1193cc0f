import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { publish } from '../support/executions';
import { McpClient } from '../support/mcpClient';
import { usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();
const TOKEN = 'token-of-the-client';
const BEARER = { id: 'bearer', name: 'Token of the client', type: 'httpBearerAuth' };

const { server, rest } = useRealN8n(async (n8n) => {
	await n8n.setUp(credentials());
	await n8n.addCredential({ token: TOKEN }, BEARER);
	await n8n.addWorkflows('examples', { otherCredentials: { 'MCP Server': BEARER } });
});

const client = new McpClient();
const url = () => `${server().address}/mcp/smm-panel`;

beforeAll(async () => {
	await publish(rest, 'anypanelasanmcpserver');
	// n8n publishes a workflow a little after it says so.
	while ((await fetch(url())).status === 404) await sleep(200);
	await client.connect(url(), TOKEN);
});

afterAll(async () => await client.close());

const ordered = () => panel.requestsFor('add').map(({ fields }) => fields);

const wish = (name: string, quantity = 100) => ({
	service: '2',
	link: `https://instagram.com/${name}`,
	quantity,
});

describe('any panel as an MCP server, for a client of the protocol', () => {
	it('takes nobody without the token', async () => {
		await expect(new McpClient().connect(url(), 'another token')).rejects.toThrow(
			'Authorization data is wrong!',
		);
	});

	it('lists its tools, and what they ask for', async () => {
		const tools = await client.listTools();
		expect(tools.map(({ name }) => name).sort()).toEqual([
			'Estimate_Order',
			'Follow_Orders',
			'Place_Order',
			'Read_Balance',
			'Search_Services',
		]);
		expect(tools.find(({ name }) => name === 'Place_Order')).toMatchObject({
			description: expect.stringContaining('This spends money'),
			inputSchema: { required: ['service', 'link', 'quantity', 'reference'] },
		});
	});

	it('estimates, orders once and follows the order', async () => {
		expect(await client.call('Estimate_Order', wish('mcp_one'))).toMatchObject([
			{ order: null, estimatedCharge: 0.032, dryRun: true },
		]);
		expect(ordered()).toEqual([]);

		const reference = 'wish of the client';
		const placed = await client.call('Place_Order', { ...wish('mcp_one'), reference });
		expect(placed).toMatchObject([{ order: expect.stringMatching(/^\d+$/) }]);
		expect(await client.call('Place_Order', { ...wish('mcp_one'), reference })).toMatchObject([
			{ order: null, duplicate: true },
		]);
		expect(ordered()).toEqual([{ ...wish('mcp_one'), quantity: '100' }]);

		const [row]: unknown[] = Array.isArray(placed) ? placed : [];
		const order = isObject(row) ? row.order : undefined;
		expect(await client.call('Follow_Orders', { orders: order })).toMatchObject([
			{ order, status: 'Pending', remains: 100 },
		]);
	});

	it('orders nothing that costs more than Max Charge, and says why', async () => {
		const dear = { ...wish('mcp_dear', 100_000), reference: 'dear wish' };
		expect(await client.call('Place_Order', dear)).toMatchObject([
			{ error: { message: "The estimated charge of 32 is above 'Max Charge' (5)" } },
		]);
		expect(ordered()).toEqual([]);
	});
});
