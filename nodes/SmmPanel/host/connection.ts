import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { pastedValue, SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials';
import { panelAddress } from '../panel/address';
import { LARGEST_ANSWER_BYTES, type RawAnswer } from '../panel/answer';
import { Failure } from '../panel/failures';
import { isObject } from '../panel/json';
import type { PanelConnection, RequestFormat, Send } from '../panel/request';
import { abortableWait } from './abortableWait';
import { accountOf } from './account';
import { readText } from './readText';

const CREDENTIAL = 'smmPanelApi';

type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/**
 * The panel behind the node's credential; a failure when the credential's address is none.
 *
 * @param signal ends the sending of further requests; the user's stop does where there is one
 */
export async function connect(
	context: Context,
	signal: AbortSignal | undefined = stopSignalOf(context),
): Promise<PanelConnection | Failure> {
	const credentials = await context.getCredentials(CREDENTIAL);
	const { httpRequestWithAuthentication } = context.helpers;
	return open(
		credentials,
		async (request) => await httpRequestWithAuthentication.call(context, CREDENTIAL, request),
		{ signal },
	);
}

/** Fires when the user stops the execution; polls and the editor have none. */
function stopSignalOf(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** The panel behind a credential that is being tested: that context has nothing but the old `request` helper. */
export async function connectForTest(
	context: ICredentialTestFunctions,
	credentials: ICredentialDataDecryptedObject,
): Promise<PanelConnection | Failure> {
	const { request: sendRequest } = context.helpers;
	const { authenticate } = new SmmPanelApi();
	return open(credentials, async (unsigned) => {
		const { url, body, headers, method, timeout } = await authenticate(credentials, unsigned);
		const isForm = headers?.['Content-Type'] === FORM;
		return await sendRequest({
			uri: url,
			method,
			headers,
			timeout,
			...(isForm ? { form: body } : { body: JSON.stringify(body) }),
			simple: false,
			useStream: true,
			resolveWithFullResponse: true,
			followRedirect: false,
			followAllRedirects: false,
		});
	});
}

const FORM = 'application/x-www-form-urlencoded';

function open(
	credentials: ICredentialDataDecryptedObject,
	post: (request: IHttpRequestOptions) => Promise<unknown>,
	{ signal }: { signal?: AbortSignal } = {},
): PanelConnection | Failure {
	const url = panelAddress(pastedValue(credentials.apiUrl));
	if (url === undefined) {
		return Failure.notSent(
			'validation',
			"'API URL' of the credential is not a web address",
			"Open the credential and put the full address from your panel's API page there, e.g. https://panel.example.com/api/v2",
		);
	}
	const format: RequestFormat = credentials.requestFormat === 'json' ? 'json' : 'form';
	const send: Send = async ({ url: address, fields, timeoutMs }) => {
		const startedAt = Date.now();
		return await readFullResponse(
			await post({
				url: address,
				method: 'POST',
				headers: {
					'Content-Type': format === 'json' ? 'application/json' : FORM,
					Accept: 'application/json',
				},
				body: fields,
				timeout: timeoutMs,
				encoding: 'stream',
				returnFullResponse: true,
				disableFollowRedirect: true,
				// Without it n8n sends a request that was answered 401 a second time.
				ignoreHttpStatusErrors: true,
			}),
			() => timeoutMs - (Date.now() - startedAt),
		);
	};
	const apiKey = pastedValue(credentials.apiKey);
	return {
		url,
		format,
		apiKey,
		account: accountOf(url, apiKey),
		send,
		wait: abortableWait(signal),
		signal,
	};
}

async function readFullResponse(response: unknown, timeLeftMs: () => number): Promise<RawAnswer> {
	const { statusCode, headers, body } = isObject(response) ? response : {};
	const text = await readText(body, {
		largestBytes: LARGEST_ANSWER_BYTES,
		timeoutMs: timeLeftMs(),
	});
	return {
		status: typeof statusCode === 'number' ? statusCode : 0,
		headers: isObject(headers) ? headers : {},
		text: text ?? '',
		isTooLarge: text === undefined,
	};
}
