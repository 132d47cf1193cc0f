import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { answer } from '../simulatedPanel/faults';
import { useOrderSheet } from '../support/orderSheet';
import { TEST_KEY } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { jsonOf } from '../support/runNode';

const { panel, credentials, rowsOf, order, timesOrdered } = useOrderSheet();
const processedData = useProcessedData();

async function messagesFor(
	input: IDataObject[],
	options: INodeParameters,
	parameters: INodeParameters = {},
) {
	const { outputs } = await order(input, options, { parameters });
	return jsonOf(outputs[1]).map(({ error }) =>
		typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined,
	);
}

function sent(): Array<Record<string, string>> {
	return panel.requestsFor('add').map(({ fields }) => fields);
}

function serviceOfType(wanted: string): string {
	const services = [...panel.books.services.values()];
	return services.find(({ type }) => type === wanted)?.id ?? '';
}

const SUBSCRIPTION = { username: 'them', min: 100, max: 200, delay: 0 };

describe('an option that was added but has nothing in it', () => {
	it.each([
		['orderReference', '={{ $json.missing }}', "'Order Reference' has nothing in it"],
		['orderReference', '={{ null }}', "'Order Reference' has nothing in it"],
		['orderReference', ' ', "'Order Reference' has nothing in it"],
		['maxCharge', '={{ $json.missing }}', "'Max Charge' has nothing in it"],
		['dryRun', '={{ $json.missing }}', "'Dry Run' has nothing in it"],
		['checkFirst', '={{ $json.missing }}', "'Check First' has nothing in it"],
	])('orders nothing: %s %s', async (name, value, message) => {
		expect(await messagesFor(rowsOf(1), { [name]: value })).toEqual([message]);
		expect(sent()).toEqual([]);
	});

	it('fails its own row only', async () => {
		const rows = rowsOf(3).map((row) => ({ ...row, cap: row.row === 0 ? 'abc' : 5 }));
		expect(await messagesFor(rows, { maxCharge: '={{ $json.cap }}' })).toEqual([
			"'Max Charge' can't be \"abc\"",
		]);
		expect(timesOrdered(rows)).toEqual([0, 1, 1]);
	});
});

describe('a reference', () => {
	it('that is no text or lost its last digits is none', async () => {
		const input = [true, { a: 1 }, 1e16].map((key, row) => ({ ...rowsOf(1)[0], row, key }));

		expect(await messagesFor(input, { orderReference: '={{ $json.key }}' })).toEqual([
			"'Order Reference' can't be true",
			"'Order Reference' can't be {\"a\":1}",
			"'Order Reference' can't be 10000000000000000",
		]);
		expect(sent()).toEqual([]);
	});

	it('that is an expression left as fixed text orders nothing: it would be one for all rows', async () => {
		expect(await messagesFor(rowsOf(1), { orderReference: '{{ $json.key }}' })).toEqual([
			"'Order Reference' is fixed text: {{ $json.key }}",
		]);
		expect(sent()).toEqual([]);
	});

	it('0 is one', async () => {
		const rows = rowsOf(2);
		const { outputs } = await order(rows, { orderReference: '={{ 0 }}' });

		expect(timesOrdered(rows)).toEqual([1, 0]);
		expect(jsonOf(outputs[0]).map(({ orderReference }) => orderReference)).toEqual(['0', '0']);
	});

	it('is known whatever the address and the key are now', async () => {
		const rows = rowsOf(1);
		panel.books.openAccount('rotated-key', '10');
		await order(rows, { orderReference: '={{ $json.link }}' });
		const rotated = { ...credentials(), apiUrl: `${panel.url}?a=1`, apiKey: 'rotated-key' };
		await order(rows, { orderReference: '={{ $json.link }}' }, { credentials: rotated });

		expect(timesOrdered(rows)).toEqual([1]);
	});

	it('can not be looked up: nothing is ordered, and no row looks as if it were', async () => {
		processedData.onRecord = () => {
			throw new Error('The database is down');
		};
		const options = { orderReference: '={{ $json.link }}', checkFirst: true };

		expect(await messagesFor(rowsOf(2), options)).toEqual([
			'Not sent: n8n could not look up the order reference',
			'Not sent: n8n could not look up the order reference',
		]);
		expect(sent()).toEqual([]);
	});

	it('is recorded by the second try where the first failed', async () => {
		let writes = 0;
		processedData.onRecord = () => {
			if (++writes === 1) throw new Error('Another worker wrote the first entry');
		};
		const rows = rowsOf(2);
		await order(rows, { orderReference: '={{ $json.link }}' });
		await order(rows, { orderReference: '={{ $json.link }}' });

		expect(timesOrdered(rows)).toEqual([1, 1]);
	});
});

describe('maxCharge', () => {
	it.each([
		['a subscription for as many posts as come', { ...SUBSCRIPTION }],
		['a subscription for no number of posts', { ...SUBSCRIPTION, posts: 0 }],
	])('refuses what can not be estimated: %s', async (_, fields) => {
		const input = [{ service: serviceOfType('Subscriptions'), ...fields }];

		expect(await messagesFor(input, { maxCharge: 0.01 })).toEqual([
			"What the order will cost can't be estimated",
		]);
		expect(sent()).toEqual([]);
	});

	it('counts all posts a subscription may order for', async () => {
		const subscription = { service: serviceOfType('Subscriptions'), ...SUBSCRIPTION, posts: 10 };
		const rate = Number(panel.books.services.get(subscription.service)?.rate);
		const most = (rate * 200 * 10) / 1000;

		expect(await messagesFor([subscription], { maxCharge: most - 0.01 })).toEqual([
			`The estimated charge of ${most} is above 'Max Charge' (${most - 0.01})`,
		]);
		expect(await messagesFor([subscription], { maxCharge: most })).toEqual([]);
		expect(sent()).toHaveLength(1);
	});

	it('counts what Extra Fields order instead', async () => {
		const extra = (name: string, value: string) => ({
			extraFields: { pairs: [{ name, value }] },
		});

		expect(await messagesFor(rowsOf(1), { maxCharge: 0.1 }, extra('quantity', '50000'))).toEqual([
			expect.stringMatching(/^The estimated charge of 16 is above/),
		]);
		expect(await messagesFor(rowsOf(1), { maxCharge: 0.1 }, extra('service', '1'))).toEqual([]);
		expect(await messagesFor(rowsOf(1), { maxCharge: 0.05 }, extra('service', '1'))).toEqual([
			expect.stringMatching(/^The estimated charge of 0.09 is above/),
		]);
	});
});

describe('a row with numbers no panel can mean', () => {
	it('fails alone', async () => {
		const rows = rowsOf(2).map((row) =>
			row.row === 0 ? { ...row, quantity: '9'.repeat(400) } : row,
		);

		expect(await messagesFor(rows, { maxCharge: 1 })).toEqual([
			expect.stringMatching(/^'Quantity' can't be/),
		]);
		expect(sent()).toHaveLength(1);
	});

	it.each([
		['runs of 0', { runs: 0, interval: 30 }],
		['an interval of 0 alone', { interval: 0 }],
		['both 0', { runs: '0', interval: '0' }],
	])('orders without a drip-feed for %s', async (_, fields) => {
		await order(rowsOf(1).map((row) => ({ ...row, ...fields })));

		expect(sent()).toEqual([expect.not.objectContaining({ runs: '0' })]);
		expect(sent()[0]).not.toHaveProperty('interval');
	});

	it.each([{ runs: 3 }, { interval: 30 }])(
		'asks for both parts of a drip-feed: %j',
		async (one) => {
			expect(
				await messagesFor(
					rowsOf(1).map((row) => ({ ...row, ...one })),
					{},
				),
			).toEqual([expect.stringMatching(/Drip-Feed\)' is missing$/)]);
			expect(sent()).toEqual([]);
		},
	);
});

describe('an order whose type has to be known', () => {
	it('is not sent while the services can not be read: its fields might mean something else', async () => {
		panel.faults.add({ action: 'services', misbehaviour: answer(503, 'busy') });
		const [row] = rowsOf(1);
		const service = serviceOfType('Custom Comments');
		const order = { ...row, service, comments: 'a\nb', quantity: 1000 };
		const before = panel.books.accounts.get(TEST_KEY)?.balance;

		expect(await messagesFor([order], { maxRetries: 0 })).toEqual([
			'The panel does not work right now (HTTP 503)',
		]);
		expect(sent()).toEqual([]);
		expect(panel.books.accounts.get(TEST_KEY)?.balance).toBe(before);
	});
});
