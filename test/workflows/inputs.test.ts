import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { defined, serviceById } from '../support/orderForm';
import { useOrderSheet } from '../support/orderSheet';
import { TEST_KEY } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';

const { panel, credentials, rowsOf, order } = useOrderSheet();

const PACKAGE = '6';

function sent(): Array<Record<string, string>> {
	return panel.requestsFor('add').map(({ fields }) => fields);
}

const extra = (pairs: IDataObject): { parameters: INodeParameters } => ({
	parameters: {
		resource: 'order',
		operation: 'create',
		extraFields: {
			pairs: Object.entries(pairs).map(([name, value]) => ({ name, value: String(value) })),
		},
	},
});

describe('extra fields', () => {
	it.each(['1,000', '1.5', '0', '-5', 'NaN', 'many'])(
		'with %j for a quantity fail their row only',
		async (quantity) => {
			const [good, bad] = rowsOf(2).map((row, index) => ({
				...row,
				extra: index === 0 ? '100' : quantity,
			}));
			const { outputs } = await order(
				[good ?? {}, bad ?? {}],
				{ maxCharge: 1 },
				extra({ quantity: '={{ $json.extra }}' }),
			);

			expect(sent().map(({ link }) => link)).toEqual([good?.link]);
			expect(jsonOf(outputs[1])).toEqual([
				{
					...bad,
					error: {
						message: `'Quantity' can't be "${quantity}"`,
						type: 'validation',
						description: 'Put a whole number there, digits only, e.g. 1000.',
					},
				},
			]);
		},
	);

	it.each(['', '0', '-5', '1.5', 'x'])('with %j for runs fail unsent', async (runs) => {
		const { outputs } = await order(rowsOf(1), {}, extra({ runs, interval: 60 }));

		expect(sent()).toEqual([]);
		expect(jsonOf(outputs[1])).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({
					message: `'Runs (Drip-Feed)' can't be "${runs}"`,
					type: 'validation',
				}),
			}),
		]);
	});

	it('count where the service needs them', async () => {
		const [row] = rowsOf(1);
		const { outputs } = await order(
			[{ link: row?.link }],
			{},
			{
				...extra({ quantity: 100 }),
				parameters: { ...extra({ quantity: 100 }).parameters, service: serviceById('2') },
			},
		);

		expect(outputs[1]).toEqual([]);
		expect(sent()).toEqual([{ service: '2', link: row?.link, quantity: '100' }]);
	});

	it('may be all an order has', async () => {
		const [row] = rowsOf(1);
		await order(
			[{}],
			{},
			{
				parameters: {
					...extra({ link: row?.link, quantity: 100 }).parameters,
					service: serviceById('2'),
					fields: defined({}),
				},
			},
		);

		expect(sent()).toEqual([{ service: '2', link: row?.link, quantity: '100' }]);
	});

	it.each<[string, IDataObject]>([
		['the quantity', { quantity: 100_000 }],
		['the runs', { runs: 1_000, interval: 1 }],
		['the service', { service: '3', quantity: 1_000 }],
	])('that raise %s are above Max Charge as well', async (_, pairs) => {
		const { outputs } = await order(rowsOf(1), { maxCharge: 1 }, extra(pairs));

		expect(sent()).toEqual([]);
		expect(jsonOf(outputs[1])[0]?.error).toMatchObject({
			message: expect.stringMatching(
				/^The estimated charge of [\d.]+ is above 'Max Charge' \(1\)$/,
			),
		});
	});

	it('that raise what a subscription comes to are above Max Charge as well', async () => {
		const subscription = { username: 'me', min: 10, max: 100, delay: 0, posts: 1 };
		const { outputs } = await order(
			[subscription],
			{ maxCharge: 1 },
			{ parameters: { ...extra({ posts: 1_000 }).parameters, service: serviceById('9') } },
		);

		expect(sent()).toEqual([]);
		expect(jsonOf(outputs[1])[0]?.error).toMatchObject({
			message: expect.stringMatching(/above 'Max Charge'/),
		});
	});
});

describe('Max Charge', () => {
	it.each([null, '-1', 'free', 'NaN'])(
		'sends nothing where the price of the list is %j',
		async (rate) => {
			const service = panel.books.services.get('2');
			if (service === undefined) throw new Error('No service 2');
			const before = service.rate;
			service.rate = String(rate);
			const { outputs } = await order(rowsOf(1), { maxCharge: 100 });
			service.rate = before;

			expect(sent()).toEqual([]);
			expect(jsonOf(outputs[1])[0]?.error).toMatchObject({
				type: 'validation',
				message: "What the order will cost can't be estimated",
			});
		},
	);
});

describe('a package', () => {
	it('is sent with the quantity it was given, and costs the same', async () => {
		const [row] = rowsOf(1, { service: PACKAGE, quantity: 1_000 });
		const { outputs } = await order([row ?? {}], { maxCharge: 5, dryRun: true });
		await order([row ?? {}], { maxCharge: 5 });

		expect(jsonOf(outputs[0])[0]?.estimatedCharge).toBe(4.99);
		expect(sent()).toEqual([{ service: PACKAGE, link: row?.link, quantity: '1000' }]);
	});
});

/** Fails for rows that are `bad`, and has the value for the others. */
function failing(value: string | number): string {
	return `={{ $json.bad ? $('Nowhere').first().json.x : ${JSON.stringify(value)} }}`;
}

const withLink = (more: INodeParameters) =>
	defined({ link: '={{ $json.link }}', quantity: 100, ...more });

describe('an expression that fails', () => {
	it.each<[string, INodeParameters]>([
		['Quantity', { fields: withLink({ quantity: failing(100) }) }],
		['Interval in Minutes (Drip-Feed)', { fields: withLink({ interval: failing(0) }) }],
		['Service', { service: serviceById(failing('2')) }],
		['Extra Fields', { extraFields: { pairs: [{ name: 'coupon', value: failing('x') }] } }],
		['Max Charge', { options: { maxCharge: failing(1) } }],
		['Order Reference', { options: { orderReference: failing('') } }],
		['Timeout (Seconds)', { options: { timeout: failing(5), maxRetries: 1 } }],
		['Max Retries', { options: { maxRetries: failing(1) } }],
	])('fails its own row, the first one too, and is named: %s', async (label, parameters) => {
		const rows = rowsOf(3).map((row) => ({ ...row, bad: row.row === 0 }));
		const { outputs } = await order(rows, {}, { parameters });

		const isReference = label === 'Order Reference';
		expect(sent().map(({ link }) => link)).toEqual(
			isReference ? [] : rows.slice(1).map(({ link }) => link),
		);
		expect(jsonOf(outputs[1])[0]).toEqual({
			...rows[0],
			error: {
				message: "Referenced node doesn't exist",
				type: 'validation',
				description: `Check the expression in '${label}': it fails for this item.`,
			},
		});
	});

	it('in the text of a mass order or a list of IDs is named too', async () => {
		const ids = await getMany([{ bad: true }], { orderIds: failing('1') });
		const lines = await order(
			[{ bad: true }],
			{},
			{ parameters: { operation: 'createMany', lines: failing('') } },
		);

		expect([ids, lines].map(({ outputs }) => jsonOf(outputs[1])[0]?.error)).toEqual([
			expect.objectContaining({ description: expect.stringContaining("'Order IDs'") }),
			expect.objectContaining({ description: expect.stringContaining("'Lines'") }),
		]);
	});

	it('is told with the advice where it stops the execution', async () => {
		const rows = rowsOf(2).map((row) => ({ ...row, bad: row.row === 1 }));
		const { error } = await order(rows, { maxRetries: failing(1) }, { onError: 'stopWorkflow' });

		expect(error).toMatchObject({
			description: "Check the expression in 'Max Retries': it fails for this item.",
			context: { itemIndex: 1 },
		});
		expect(panel.requests).toEqual([]);
	});

	it('in the options of a read fails its own row only', async () => {
		const ids = panel.books.seedOrders(TEST_KEY, 2).map(({ id }) => id);
		const { outputs } = await getMany(
			ids.map((id, index) => ({ id, bad: index === 0 })),
			{ options: { batchSize: failing(10) } },
		);

		expect(jsonOf(outputs[0]).map(({ order: id }) => id)).toEqual([ids[1]]);
		expect(jsonOf(outputs[1])[0]?.error).toMatchObject({
			description: "Check the expression in 'Batch Size': it fails for this item.",
		});
	});
});

async function getMany(
	input: IDataObject[],
	parameters: INodeParameters = {},
	more: Partial<NodeRunOptions> = {},
) {
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'getMany',
			orderIds: '={{ $json.id }}',
			...parameters,
		},
		input,
		onError: 'continueErrorOutput',
		...more,
	});
}

describe('an item without an ID', () => {
	it('among 500 fails alone', async () => {
		const rows = panel.books
			.seedOrders(TEST_KEY, 500)
			.map(({ id }, index): IDataObject => ({ id: [null, '', '#N/A'][index - 100] ?? id }));
		rows[100] = { id: null };
		rows[300] = {};
		const { outputs } = await getMany(rows);

		expect(outputs.map((items) => items.length)).toEqual([496, 4]);
		expect(panel.requests).toHaveLength(5);
		expect(outputs[1]?.map(({ json }) => (json.error as IDataObject).message)).toEqual([
			"'Order IDs' has no ID in it",
			"'Order IDs' has no ID in it",
			"'Order IDs' can't be \"#N/A\"",
			"'Order IDs' has no ID in it",
		]);
	});
});
