import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { connectForTest } from '../host/connection';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';

/** One question, never repeated: panels block addresses after a few bad keys. */
const TEST_SETTINGS = {
	timeoutMs: 20_000,
	maxRetries: 0,
	maxRequestsPerSecond: 0,
	batchSize: 1,
	parallelRequests: 1,
};

/** Asks for the balance once, and says what the panel said. */
export async function testPanel(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const connection = await connectForTest(this, credential.data ?? {});
	const answer =
		connection instanceof Failure
			? connection
			: await createPanelClient(connection, TEST_SETTINGS).balance();
	if (!(answer instanceof Failure)) return { status: 'OK', message: 'The panel accepts the key' };
	return { status: 'Error', message: [answer.message, answer.advice].filter(Boolean).join('. ') };
}
