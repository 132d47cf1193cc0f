import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials';

const CREDENTIAL = { apiUrl: 'https://panel.example/api/v2', apiKey: ' key-of-the-tests ' };
const URL_OF_PANEL = CREDENTIAL.apiUrl;

const sign = async (
	credential: ICredentialDataDecryptedObject,
	request: { body?: object | string; form?: object; headers?: Record<string, string> } = {},
) =>
	await new SmmPanelApi().authenticate(
		{ ...CREDENTIAL, ...credential },
		Object.assign({ url: URL_OF_PANEL }, request),
	);

const KEY = 'key-of-the-tests';

describe('where the key goes', () => {
	it.each<[ICredentialDataDecryptedObject, object]>([
		[{}, { key: KEY }],
		[{ keyField: 'api_token' }, { api_token: KEY }],
		[{ keyPlacement: 'body', keyField: ' ' }, { key: KEY }],
		[{ apiKey: `\u200B${KEY}\uFEFF ` }, { key: KEY }],
	])('the body, beside the action: %j', async (credential, field) => {
		expect(await sign(credential, { body: { action: 'balance' } })).toMatchObject({
			url: URL_OF_PANEL,
			body: { action: 'balance', ...field },
			headers: {},
		});
	});

	it.each<[string, object]>([
		['X-API-Key', { 'X-API-Key': KEY }],
		['key', { key: KEY }],
		['Authorization', { Authorization: `Bearer ${KEY}` }],
		['authorization', { authorization: `Bearer ${KEY}` }],
	])('the header %s and nowhere else', async (keyField, headers) => {
		const body = { action: 'balance' };

		expect(await sign({ keyPlacement: 'header', keyField }, { body })).toEqual({
			url: URL_OF_PANEL,
			body,
			headers,
		});
	});

	it('the form of an HTTP Request node, so that it stays a form', async () => {
		const signed = await sign({}, { form: { action: 'balance' } });

		expect(signed).toEqual({
			url: URL_OF_PANEL,
			headers: {},
			form: { action: 'balance', key: KEY },
		});
	});

	it('a form written as text', async () => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const signed = await sign({}, { body: 'action=balance', headers });

		expect(signed.body).toBe('action=balance&key=key-of-the-tests');
	});

	it('no text of another kind', async () => {
		expect(await sign({}, { body: '{"action":"balance"}' })).toHaveProperty(
			'body',
			'{"action":"balance"}',
		);
	});
});

describe('the user agent', () => {
	it('is sent beside the other headers when it is set', async () => {
		const headers = { Accept: 'application/json' };

		expect(await sign({ userAgent: ' Mozilla/5.0 ' }, { headers })).toMatchObject({
			headers: { ...headers, 'User-Agent': 'Mozilla/5.0' },
		});
		expect(await sign({ userAgent: '' }, { headers })).toHaveProperty('headers', headers);
	});
});

it('is for the nodes of this package only', () => {
	expect(new SmmPanelApi()).toMatchObject({ restrictToSupportedNodes: true });
});
