import { answer } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();
const WRONG_KEY = 'wrong-key-of-tests';

describe('a wrong key', () => {
	it.each([
		['at HTTP 200', answer(200, '{"error":"Invalid API key"}')],
		['at HTTP 401', answer(401, '{"error":"Invalid API key"}')],
		['without words', answer(401, '')],
	])('refused %s costs one request, whatever the number of batches', async (_, misbehaviour) => {
		panel.faults.add({ misbehaviour });
		const { error } = await runNode({
			credentials: { ...credentials(), apiKey: WRONG_KEY },
			parameters: { resource: 'order', operation: 'getMany', orderIds: '={{ $json.id }}' },
			input: Array.from({ length: 1_000 }, (_row, id) => ({ id })),
		});

		expect(panel.requests).toHaveLength(1);
		expect(error).toMatchObject({ message: expect.stringMatching(/API key/) });
	});

	it.each([
		['order', 'get', { orderId: '={{ $json.id }}' }],
		['order', 'cancel', { orderIds: '={{ $json.id }}' }],
		['refill', 'create', { orderId: '={{ $json.id }}' }],
		['refill', 'createMany', { orderIds: '={{ $json.id }}' }],
		['refill', 'getMany', { refillIds: '={{ $json.id }}' }],
		['service', 'getMany', {}],
		['account', 'getBalance', {}],
		['custom', 'call', { action: '=action_{{ $json.id }}' }],
	])('is not sent again by %s: %s, in whatever words it was refused', async (...called) => {
		const [resource, operation, parameters] = called;
		for (const refusal of [
			answer(200, '{"error":"Неверный API ключ"}'),
			answer(200, '{"code":401,"message":"Nope"}'),
			answer(403, '{"error":"Your account is suspended"}'),
		]) {
			panel.requests.length = 0;
			panel.faults.clear();
			panel.faults.add({ misbehaviour: refusal });
			await runNode({
				credentials: { ...credentials(), apiKey: WRONG_KEY },
				parameters: { resource, operation, ...parameters },
				input: Array.from({ length: 300 }, (_, row) => ({ id: row + 1 })),
				onError: 'continueErrorOutput',
			});

			expect(panel.requests).toHaveLength(1);
		}
	});

	it('fails all rows of a sheet of orders after one request', async () => {
		const { outputs } = await runNode({
			credentials: { ...credentials(), apiKey: WRONG_KEY },
			parameters: {
				resource: 'order',
				operation: 'create',
				service: { __rl: true, mode: 'id', value: '1' },
				fields: { mappingMode: 'autoMapInputData', value: null },
			},
			input: Array.from({ length: 5 }, (_, row) => ({ link: `https://a.b/${row}`, quantity: 100 })),
			onError: 'continueErrorOutput',
		});

		expect(panel.requests).toHaveLength(1);
		expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual(
			Array(5).fill(expect.objectContaining({ type: 'auth' })),
		);
	});
});

describe('a panel that echoes the request', () => {
	it.each([
		[
			'in an answer',
			answer(200, JSON.stringify({ balance: '1', currency: 'USD', request: { key: TEST_KEY } })),
		],
		['in a refusal', answer(200, JSON.stringify({ error: `Bad request: key=${TEST_KEY}` }))],
		['in an error page', answer(500, `<html><title>Error for ${TEST_KEY}</title></html>`)],
		[
			'in a redirect',
			answer(302, '', { location: `https://other.example.com/x/?key=${TEST_KEY}` }),
		],
		['in the path of a redirect', answer(307, '', { location: `/${TEST_KEY}/api/v2` })],
	])('%s does not get the key into outputs or errors', async (_, misbehaviour) => {
		panel.faults.add({ misbehaviour });
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const { run } = await runNode({
				credentials: credentials(),
				parameters: {
					resource: 'custom',
					operation: 'call',
					action: 'balance',
					safeToRepeat: true,
					options: { maxRetries: 0 },
				},
				onError,
			});
			expect(JSON.stringify(run)).not.toContain(TEST_KEY);
		}
	});
});
