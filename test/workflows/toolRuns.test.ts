import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { defined, serviceById } from '../support/orderForm';
import { TEST_KEY, usePanel } from '../support/panel';
import { runAsTool } from '../support/runAsTool';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

/** The node as n8n hands it to an AI agent. */
const TOOL = {
	type: 'n8n-nodes-smm-panel.smmPanelTool',
	typeVersion: 1,
	instance: new SmmPanel(),
};

beforeAll(() => {
	panel.books.openAccount(TEST_KEY, '100');
	addExampleOrders(panel.books, TEST_KEY);
});

/** Runs the node as a tool, with the arguments of the model. */
async function runTool(
	parameters: INodeParameters,
	args: IDataObject = {},
	onError?: INode['onError'],
) {
	const { outputs, error } = await runNode({
		credentials: credentials(),
		parameters,
		input: [args],
		onError,
		other: TOOL,
	});
	return { results: jsonOf(outputs[0]), error };
}

const order = (more: INodeParameters): INodeParameters => ({
	resource: 'order',
	operation: 'create',
	service: serviceById('={{ $json.service }}'),
	fields: defined({ link: '={{ $json.link }}', quantity: '={{ $json.quantity }}' }),
	options: {},
	...more,
});

describe('what an AI agent reads when a tool run fails', () => {
	const above = { service: '2', link: 'https://instagram.com/above', quantity: 1000 };
	const limited = order({ options: { maxCharge: 0.1 } });

	it('is the reason, and what to do about it', async () => {
		expect(await runTool(limited, above)).toEqual({
			results: [
				{
					error: {
						message: "The estimated charge of 0.32 is above 'Max Charge' (0.1)",
						type: 'validation',
						description: "Order less, or raise 'Max Charge' in the options.",
					},
				},
			],
			error: undefined,
		});
		expect(panel.requestsFor('add')).toEqual([]);
	});

	it.each([
		[
			"the panel's words about an order",
			order({}),
			{ ...above, quantity: 1 },
			'Quantity less than minimal 10',
		],
		[
			"the panel's words about an order it does not know",
			{ resource: 'order', operation: 'get', orderId: '={{ $json.order }}' },
			{ order: '99999' },
			'Incorrect order ID (order 99999)',
		],
		[
			'which argument can not be used',
			order({}),
			{ ...above, quantity: 'ten' },
			`'Quantity' can't be "ten"`,
		],
		[
			'that a name is no ID',
			order({}),
			{ ...above, service: 'Instagram Followers' },
			"'Service' takes one ID",
		],
	])('is %s', async (_, parameters, args, message) => {
		const { results, error } = await runTool(parameters, args);

		expect(results).toEqual([
			{ error: expect.objectContaining({ message, type: expect.any(String) }) },
		]);
		expect(error).toBeUndefined();
	});

	it('ends the execution where the user chose that', async () => {
		const { error } = await runTool(limited, above, 'stopWorkflow');

		expect(error).toMatchObject({ message: expect.stringContaining('0.32') });
	});
});

describe('arguments as models send them', () => {
	const FIELDS = { link: 'https://instagram.com/odd', quantity: 100 };
	const ALL_FIELDS = { ...defined({}), value: '={{ $json.fields }}' };
	let links = 0;

	it.each([
		['text in the place of numbers', { service: 2, ...FIELDS, quantity: '100' }, {}],
		['a bare service', { service: '2', ...FIELDS }, { service: '={{ $json.service }}' }],
		['all fields as an object', { service: 2, fields: FIELDS }, { fields: ALL_FIELDS }],
		[
			'all fields as an object with names of its own',
			{ service: 2, fields: { Link: FIELDS.link, QUANTITY: '100' } },
			{ fields: ALL_FIELDS },
		],
		[
			'all fields as JSON text',
			{ service: 2, fields: JSON.stringify(FIELDS) },
			{ fields: ALL_FIELDS },
		],
		[
			'fields without the form around them',
			{ service: 2, ...FIELDS },
			{ fields: { link: '={{ $json.link }}', quantity: '={{ $json.quantity }}' } },
		],
	])('place the order they mean: %s', async (_, args, more) => {
		const own = `https://instagram.com/odd${links++}`;
		const { results } = await runTool(
			order(more),
			JSON.parse(JSON.stringify(args).replaceAll(FIELDS.link, own)),
		);

		expect(results).toEqual([expect.objectContaining({ link: own, quantity: 100 })]);
		expect(panel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ service: '2', link: own, quantity: '100' },
		]);
	});

	it.each([
		[
			'an array',
			['2 | https://instagram.com/m1?a[]=1 | 100', '2 | https://instagram.com/m2 | 100'],
		],
		[
			'an array as JSON text',
			'["2 | https://instagram.com/m3?a[]=1 | 100", "2 | https://instagram.com/m4 | 100"]',
		],
		['text', '2 | https://instagram.com/m5?a[]=1 | 100\n2 | https://instagram.com/m6 | 100'],
	])('place the orders of a mass order: %s', async (_, lines) => {
		const { results } = await runTool(
			{ resource: 'order', operation: 'createMany', lines: '={{ $json.lines }}', options: {} },
			{ lines },
		);

		expect(results.map(({ line, quantity }) => [line, quantity])).toEqual([
			[1, 100],
			[2, 100],
		]);
	});

	it.each([
		['a number', 23501],
		['text', '23501'],
		['an array with one', ['23501']],
		['an array with one as JSON text', '["23501"]'],
	])('find the order they mean: %s', async (_, id) => {
		const { results } = await runTool(
			{ resource: 'order', operation: 'get', orderId: '={{ $json.id }}' },
			{ id },
		);

		expect(results).toEqual([expect.objectContaining({ order: '23501', status: 'Completed' })]);
	});

	it.each([
		['an array', ['Package', 'Poll']],
		['text', 'Package, Poll'],
		['an array as JSON text', '["Package", "Poll"]'],
	])('filter by the types they mean: %s', async (_, types) => {
		const { results } = await runTool(
			{
				resource: 'service',
				operation: 'getMany',
				returnAll: true,
				filters: { types: '={{ $json.types }}' },
			},
			{ types },
		);

		expect([...new Set(results.map(({ type }) => type))].sort()).toEqual(['Package', 'Poll']);
	});
});

describe('the tool of an agent up to version 2', () => {
	const ids = () => panel.books.seedOrders(TEST_KEY, 2).map(({ id }) => id);

	it.each([
		['a plain field', '={{ $json.order }}'],
		['a field in brackets', '={{ $json["order"] }}'],
		['anything else', '={{ ($json.order) }}'],
	])(
		"reads $json as n8n does, as the agent's input and not the model's: %s",
		async (_, orderId) => {
			const [ofInput, ofModel] = ids();
			const answer = await runAsTool({
				credentials: credentials(),
				parameters: {
					resource: 'order',
					operation: 'get',
					orderId,
					// The node gets only arguments that one of its parameters asks for.
					simplify: "={{ $fromAI('order', 'The order', 'string') !== '' }}",
					options: {},
				},
				input: { order: ofInput },
				args: { order: ofModel },
			});

			expect(answer).toEqual([expect.objectContaining({ order: ofInput })]);
		},
	);

	it('reads what the model says by $fromAI', async () => {
		const [ofInput, ofModel] = ids();
		const answer = await runAsTool({
			credentials: credentials(),
			parameters: {
				resource: 'order',
				operation: 'get',
				orderId: "={{ $fromAI('order', 'The order', 'string') }}",
				options: {},
			},
			input: { order: ofInput },
			args: { order: ofModel },
		});

		expect(answer).toEqual([expect.objectContaining({ order: ofModel })]);
	});
});
