import { answer } from '../simulatedPanel/faults';
import { usePanel } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();

async function run(parameters: NodeRunOptions['parameters'], more: Partial<NodeRunOptions> = {}) {
	return await runNode({ credentials: credentials(), parameters, ...more });
}

describe('account:getBalance', () => {
	it('asks once for all items', async () => {
		const { outputs } = await run(
			{ resource: 'account', operation: 'getBalance' },
			{ input: [{}, {}, {}] },
		);

		expect(jsonOf(outputs[0])).toEqual(Array(3).fill({ balance: 100.84292, currency: 'USD' }));
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(panel.requests).toHaveLength(1);
	});

	it('signs JSON requests in the field the credential names', async () => {
		const { outputs } = await run(
			{ resource: 'account', operation: 'getBalance' },
			{ credentials: { ...credentials(), requestFormat: 'json' } },
		);

		expect(jsonOf(outputs[0])).toHaveLength(1);
		expect(panel.requests[0]).toMatchObject({
			contentType: expect.stringContaining('json'),
			isKnownKey: true,
		});
	});
});

describe('service:getMany', () => {
	const services = async (parameters: NodeRunOptions['parameters']) =>
		jsonOf((await run({ resource: 'service', operation: 'getMany', ...parameters })).outputs[0]);

	it('returns the first 50, or all', async () => {
		const all = await services({ returnAll: true });

		expect(all).toHaveLength(panel.books.services.size);
		expect(await services({ returnAll: false, limit: 50 })).toEqual(all.slice(0, 50));
	});

	it.each([
		['words in any order', { search: 'followers TIKTOK' }, /TikTok Followers/],
		['an id', { search: '17' }, /./],
		['a category', { category: 'telegram posts' }, /Telegram/],
		['types, however they are written', { types: ['custom_comments'] }, /Comments/],
	])('filters by %s', async (_, filters, name) => {
		const found = await services({ returnAll: true, filters });

		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(panel.books.services.size);
		for (const service of found) expect(service.name).toMatch(name);
	});

	it('filters by price and by what can be done with the orders', async () => {
		const found = await services({
			returnAll: true,
			filters: { maxRate: 0.5, refill: true, cancel: true },
		});

		expect(found.length).toBeGreaterThan(0);
		for (const service of found) expect(service).toMatchObject({ refill: true, cancel: true });
		expect(Math.max(...found.map(({ rate }) => Number(rate)))).toBeLessThanOrEqual(0.5);
		expect(
			await services({ returnAll: true, filters: { refill: false, cancel: true } }),
		).not.toContainEqual(expect.objectContaining({ refill: true }));
	});

	it('sorts before it cuts', async () => {
		const [cheapest] = await services({ limit: 1, sort: 'rateAscending' });
		const [dearest] = await services({ limit: 1, sort: 'rateDescending' });

		expect([cheapest?.rate, dearest?.rate]).toEqual([0.0035, 18.5]);
	});

	it('reads the catalogue once for all items', async () => {
		await run({ resource: 'service', operation: 'getMany', limit: 1 }, { input: [{}, {}, {}] });

		expect(panel.requestsFor('services')).toHaveLength(1);
	});
});

describe('service:get', () => {
	it('finds one service', async () => {
		const { outputs } = await run({
			resource: 'service',
			operation: 'get',
			service: { __rl: true, mode: 'id', value: '1' },
		});

		expect(jsonOf(outputs[0])).toEqual([
			{
				service: '1',
				name: 'Instagram Followers [Real]',
				type: 'Default',
				category: 'Instagram Followers',
				rate: 0.9,
				min: 50,
				max: 10_000,
				refill: true,
				cancel: true,
				dripfeed: false,
			},
		]);
	});

	it('names a service that is not listed', async () => {
		const { error } = await run({
			resource: 'service',
			operation: 'get',
			service: { __rl: true, mode: 'id', value: '999' },
		});

		expect(error).toMatchObject({
			message: 'The panel lists no service 999',
			description: expect.stringContaining('From List'),
		});
	});
});

describe('custom:call', () => {
	const call = async (
		parameters: NodeRunOptions['parameters'],
		more: Partial<NodeRunOptions> = {},
	) => await run({ resource: 'custom', operation: 'call', ...parameters }, more);

	it("gives the panel's answer as it is, one item an element of a list", async () => {
		const one = await call({ action: 'balance', safeToRepeat: true });
		const many = await call({ action: 'services', safeToRepeat: true });

		expect(jsonOf(one.outputs[0])).toEqual([{ balance: '100.84292', currency: 'USD' }]);
		expect(many.outputs[0]).toHaveLength(panel.books.services.size);
	});

	it('sends its parameters, and no others over action and key', async () => {
		await call({
			action: 'status',
			parameters: {
				pairs: [
					{ name: 'order', value: '1' },
					{ name: 'action', value: 'add' },
					{ name: 'key', value: 'other' },
				],
			},
		});

		expect(panel.requests).toEqual([
			expect.objectContaining({ action: 'status', fields: { order: '1' }, isKnownKey: true }),
		]);
	});

	it('fails an answer that is nothing but a refusal without words', async () => {
		panel.faults.add({ misbehaviour: answer(200, '{"error":{"code":7}}') });
		const { outputs } = await call({ action: 'orders' }, { onError: 'continueErrorOutput' });

		expect(jsonOf(outputs[1])).toEqual([
			{ error: { message: '{"code":7}', type: 'validation', description: A_SENTENCE } },
		]);
	});

	it('fails an element of a list that is nothing but a refusal', async () => {
		const refused = '{"error":"Incorrect order ID","message":"No such order"}';
		panel.faults.add({ misbehaviour: answer(200, `[{"order":1},${refused}]`) });
		const { outputs } = await call({ action: 'orders', safeToRepeat: false });

		expect(jsonOf(outputs[0])).toEqual([
			{ order: 1 },
			{ error: { message: 'Incorrect order ID', type: 'notFound', description: A_SENTENCE } },
		]);
	});

	it('is repeated only when it was said to be safe', async () => {
		panel.faults.add({ misbehaviour: answer(503, '') });
		const options = { maxRetries: 1 };
		const safe = await call({ action: 'balance', safeToRepeat: true, options });
		expect(panel.requests).toHaveLength(2);
		expect(safe.error).toMatchObject({ message: 'The panel does not work right now (HTTP 503)' });

		const unsafe = await call({ action: 'balance', safeToRepeat: false, options });
		expect(panel.requests).toHaveLength(3);
		expect(jsonOf(unsafe.outputs[0])).toEqual([
			{ error: expect.objectContaining({ type: 'unknownOutcome' }) },
		]);
	});
});
