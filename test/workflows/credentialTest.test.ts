import fastify from 'fastify';
import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

import { testPanel } from '../../nodes/SmmPanel/methods/credentialTest';
import { answer, drip, flood } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

async function test(data: ICredentialDataDecryptedObject): Promise<INodeCredentialTestResult> {
	const credential = { id: '1', name: 'Panel', type: 'smmPanelApi', data };
	return await testPanel.call(new CredentialTestContext(), credential);
}

describe('the test of the credential', () => {
	it('asks for the balance once', async () => {
		expect(await test(credentials())).toEqual({
			status: 'OK',
			message: 'The panel accepts the key',
		});
		expect(panel.requests.map(({ action }) => action)).toEqual(['balance']);
	});

	it('sends JSON where the panel wants it', async () => {
		expect(await test({ ...credentials(), requestFormat: 'json' })).toHaveProperty('status', 'OK');
		expect(panel.requests[0]?.contentType).toContain('json');
	});

	it.each([
		['a refusal at HTTP 200', answer(200, '{"error":"Invalid API key"}'), /^Invalid API key\. /],
		['a refusal at HTTP 401', answer(401, '{"error":"No access"}'), /^No access\. /],
		['no JSON', answer(200, '<html><title>Hello</title></html>'), /web page \("Hello"\)/],
		['a redirect', answer(302, '', { location: 'https://other.example/x' }), /redirects to https/],
		['more than 50 MB', flood(300_000_000), /^The panel's answer is larger than 50 MB/],
		['HTTP 429', answer(429, ''), /^The panel asks for fewer requests/],
	])('fails with what the panel says: %s', async (_, misbehaviour, message) => {
		panel.faults.add({ misbehaviour });

		expect(await test({ ...credentials(), apiKey: `key-${Math.random()}` })).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
		expect(panel.requests).toHaveLength(1);
	});

	it('ends when the answer does not', async () => {
		panel.faults.add({ misbehaviour: drip });
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		const limit = jest
			.spyOn(AbortSignal, 'timeout')
			.mockImplementation((ms) => timeout(Math.min(ms, 200)));

		expect(await test(credentials())).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^The panel did not answer within 20 s/),
		});
		expect(limit.mock.calls[0]?.[0]).toBeLessThanOrEqual(20_000);
		limit.mockRestore();
	});
});

describe('a panel that wants the key in a header', () => {
	it('gets it there, from the test and from the nodes, and never gives it away', async () => {
		const seen: Array<{ headers: object; url: string }> = [];
		const server = fastify();
		server.addContentTypeParser('*', (_request, _payload, done) => done(null));
		server.post('/*', async ({ headers, url }) => {
			seen.push({ headers, url });
			return { balance: '1', currency: headers.authorization };
		});
		const origin = await server.listen({ host: '127.0.0.1', port: 0 });
		const credential = {
			apiUrl: `${origin}/api/v2`,
			apiKey: TEST_KEY,
			keyPlacement: 'header',
			keyField: 'Authorization',
			userAgent: 'Mozilla/5.0',
		};

		const tested = await test(credential);
		const { run, outputs } = await runNode({
			credentials: credential,
			parameters: { resource: 'custom', operation: 'call', action: 'balance', safeToRepeat: true },
		});
		await server.close();

		expect(tested).toHaveProperty('status', 'OK');
		expect(jsonOf(outputs[0])).toEqual([{ balance: '1', currency: 'Bearer ***' }]);
		expect(JSON.stringify(run)).not.toContain(TEST_KEY);
		for (const { headers, url } of seen) {
			expect(headers).toMatchObject({
				authorization: `Bearer ${TEST_KEY}`,
				'user-agent': 'Mozilla/5.0',
			});
			expect(url).toBe('/api/v2');
		}
		expect(seen).toHaveLength(2);
	});
});
