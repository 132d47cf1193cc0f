import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { connect } from '../connection';
import { toNodeError } from '../nodeErrors';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { Service } from '../panel/services';

/** Somebody is looking at a spinner: one retry, and no longer than this for an answer. */
const EDITOR_SETTINGS = {
	timeoutMs: 20_000,
	maxRetries: 1,
	maxRequestsPerSecond: 0,
	batchSize: 1,
	parallelRequests: 1,
};

/** The panel's services for a list in the editor; throws what the panel said when it refused. */
export async function readCatalogue(context: ILoadOptionsFunctions): Promise<Service[]> {
	const connection = await connect(context);
	const answer =
		connection instanceof Failure
			? connection
			: await createPanelClient(connection, EDITOR_SETTINGS).services();
	if (answer instanceof Failure) throw toNodeError(context.getNode(), answer);
	return answer.map(({ row }) => row);
}
