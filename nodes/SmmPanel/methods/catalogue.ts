import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { connect } from '../host/connection';
import { toNodeError } from '../host/nodeErrors';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { PanelConnection } from '../panel/request';
import { saidOfService } from '../panel/services';
import { CatalogueMemory, type ListedService } from './catalogueMemory';

/** Somebody is looking at a spinner: one retry, and no longer than this for an answer. */
const EDITOR_SETTINGS = {
	timeoutMs: 20_000,
	maxRetries: 1,
	maxRequestsPerSecond: 0,
	batchSize: 1,
	parallelRequests: 1,
};

const memory = new CatalogueMemory();

/** The panel's services for a list in the editor, at most a minute old; throws what the panel said when it refused. */
export async function readCatalogue(context: ILoadOptionsFunctions): Promise<ListedService[]> {
	const connection = await connect(context);
	const answer =
		connection instanceof Failure
			? connection
			: await memory.read(connection.account, async () => await askPanel(connection));
	if (answer instanceof Failure) throw toNodeError(context.getNode(), answer);
	return answer;
}

async function askPanel(connection: PanelConnection): Promise<ListedService[] | Failure> {
	const answer = await createPanelClient(connection, EDITOR_SETTINGS).services();
	return answer instanceof Failure
		? answer
		: answer.map(({ row, raw }) => ({ ...row, said: saidOfService(raw) }));
}
