import type { INodeParameters } from 'n8n-workflow';

import { usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

const service = { __rl: true, mode: 'id', value: '2' };
const fields = (value: INodeParameters | null) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: [],
});

describe('input that can not be used', () => {
	it.each<[what: string, parameters: INodeParameters, message: string, advice: RegExp]>([
		[
			'no id',
			{ resource: 'order', operation: 'get', orderId: ' ' },
			"'Order ID' is empty",
			/e\.g\. 23501/,
		],
		[
			'two ids for one',
			{ resource: 'order', operation: 'get', orderId: '1, 2' },
			"'Order ID' takes one ID",
			/Get Many/,
		],
		[
			'an empty list',
			{ resource: 'order', operation: 'getMany', orderIds: ' , ;' },
			"'Order IDs' has no ID in it",
			/e\.g\. 23501, 23502/,
		],
		[
			'an empty array',
			{ resource: 'refill', operation: 'getMany', refillIds: '={{ [] }}' },
			"'Refill IDs' has no ID in it",
			/one or more IDs/,
		],
		[
			'objects in a list',
			{ resource: 'order', operation: 'getMany', orderIds: '={{ [{ a: 1 }] }}' },
			"'Order IDs' has something in it that is no ID",
			/IDs/,
		],
		[
			'a batch size of 101',
			{ resource: 'order', operation: 'getMany', orderIds: '1', options: { batchSize: 101 } },
			"'Batch Size' can't be 101",
			/between 1 and 100/,
		],
		[
			'half a batch',
			{ resource: 'order', operation: 'getMany', orderIds: '1', options: { batchSize: 2.5 } },
			"'Batch Size' can't be 2.5",
			/whole number/,
		],
		[
			'no service',
			{
				resource: 'order',
				operation: 'create',
				service: { __rl: true, mode: 'id', value: '={{ "" }}' },
				fields: fields({ link: 'https://a.b/c' }),
			},
			"'Service' is empty",
			/ID/,
		],
		[
			'no fields',
			{ resource: 'order', operation: 'create', service, fields: fields(null) },
			"'Fields' has no value in it",
			/Link/,
		],
		[
			'text with spaces for a link',
			{
				resource: 'order',
				operation: 'create',
				service,
				fields: fields({ link: 'my profile', quantity: 10 }),
			},
			"'Link' can't have spaces in it",
			/https:/,
		],
		[
			'words for a quantity',
			{
				resource: 'order',
				operation: 'create',
				service,
				fields: fields({ link: 'https://a.b/c', quantity: 'many' }),
			},
			`'Quantity' can't be "many"`,
			/whole number/,
		],
		[
			'a negative quantity',
			{
				resource: 'order',
				operation: 'create',
				service,
				fields: fields({ link: 'https://a.b/c', quantity: -5 }),
			},
			"'Quantity' can't be -5",
			/whole number/,
		],
		[
			'no action',
			{ resource: 'custom', operation: 'call', action: '={{ "" }}' },
			"'Action' is empty",
			/e\.g\. mass_order/,
		],
		[
			'a parameter without a name',
			{
				resource: 'custom',
				operation: 'call',
				action: 'x',
				parameters: { pairs: [{ name: '', value: '1' }] },
			},
			"'Parameters' has an entry without a name",
			/Name the entry/,
		],
	])(
		'is answered with a sentence for %s, and nothing is sent',
		async (_, parameters, message, advice) => {
			const { error } = await runNode({ credentials: credentials(), parameters });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message,
				description: expect.stringMatching(advice),
			});
			expect(panel.requests).toEqual([]);
		},
	);

	it('stops writes before anything is sent, with its item', async () => {
		const { error } = await runNode({
			credentials: credentials(),
			parameters: {
				resource: 'order',
				operation: 'create',
				service,
				fields: { ...fields(null), mappingMode: 'autoMapInputData' },
			},
			input: [
				{ link: 'https://a.b/c', quantity: 10 },
				{ link: 'https://a.b/d', quantity: 'ten' },
			],
		});

		expect(error).toMatchObject({
			message: `'Quantity' can't be "ten"`,
			context: { itemIndex: 1 },
		});
		expect(panel.requests).toEqual([]);
	});

	it('fails its own row only when errors go to the error output', async () => {
		const { outputs } = await runNode({
			credentials: credentials(),
			parameters: {
				resource: 'order',
				operation: 'create',
				service,
				fields: { ...fields(null), mappingMode: 'autoMapInputData' },
			},
			input: [
				{ link: 'https://a.b/e', quantity: 10 },
				{ link: 'https://a.b/f', quantity: 'ten' },
			],
			onError: 'continueErrorOutput',
		});

		expect(outputs[0]).toHaveLength(1);
		expect(jsonOf(outputs[1])).toEqual([
			{
				link: 'https://a.b/f',
				quantity: 'ten',
				error: {
					message: `'Quantity' can't be "ten"`,
					type: 'validation',
					description: 'Put a whole number there, digits only, e.g. 1000.',
				},
			},
		]);
	});

	it('in an expression fails its own row only', async () => {
		const { outputs } = await runNode({
			credentials: credentials(),
			parameters: { resource: 'order', operation: 'get', orderId: '={{ $json.id.trim() }}' },
			input: [{ id: 5 }, { id: 'x9' }],
			onError: 'continueErrorOutput',
		});

		expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual([
			expect.objectContaining({ type: 'validation' }),
			expect.objectContaining({ type: 'notFound' }),
		]);
	});
});

describe('a credential that can not be used', () => {
	it.each([
		['text', 'my panel'],
		['no address', ''],
		['another protocol', 'ftp://panel.example.com'],
	])('says so for %s where its URL belongs', async (_, apiUrl) => {
		const { error } = await runNode({
			credentials: { ...credentials(), apiUrl },
			parameters: { resource: 'account', operation: 'getBalance' },
		});

		expect(error).toMatchObject({
			message: "'API URL' of the credential is not a web address",
			description: expect.stringContaining('https://panel.example.com/api/v2'),
		});
	});
});

describe('a credential copied from a page', () => {
	it('works with the invisible marks that came along', async () => {
		const { apiUrl, apiKey } = credentials();
		const { error, outputs } = await runNode({
			credentials: {
				...credentials(),
				apiUrl: `\uFEFF${String(apiUrl)}\u200B`,
				apiKey: `\u200B${String(apiKey)}\u2060`,
			},
			parameters: { resource: 'account', operation: 'getBalance' },
		});

		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ currency: 'USD' })]);
	});
});
