import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { toNodeError } from '../host/nodeErrors';
import { askPanel } from './askPanel';
import {
	endPoll,
	forgetFailure,
	isActivation,
	isNews,
	keepFirstState,
	lastState,
	startPoll,
} from './pollMemory';

/** One poll of the node: what changed since the last one, or `null`. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const node = `${context.getWorkflow().id}:${context.getNode().id}`;
	const isManual = context.getMode() === 'manual';
	if (!isManual && !startPoll(node)) return null;
	try {
		return await pollOnce(context, node, isManual);
	} finally {
		if (!isManual) endPoll(node);
	}
}

async function pollOnce(
	context: IPollFunctions,
	node: string,
	isManual: boolean,
): Promise<INodeExecutionData[][] | null> {
	const memory = context.getWorkflowStaticData('node');
	const stored = lastState(node, memory.watch);
	// n8n tries to publish a workflow several times: each has to fail, or a dead trigger looks alive.
	const isStarting = isActivation(node, context) || stored === undefined;
	const { items, state, failure } = await askPanel(context, stored, isManual);
	const output = formatItems(items);
	const fails = items.length === 0 && failure !== undefined;
	if (!isManual && state !== undefined && !(fails && isStarting)) {
		const isDropped = memory.watch === undefined && items.length === 0;
		keepFirstState(node, isDropped ? state : undefined);
		if (JSON.stringify(state) !== JSON.stringify(memory.watch)) memory.watch = state;
	}

	if (items.length > 0) return [output];
	if (failure === undefined) {
		forgetFailure(node);
		return null;
	}
	if (isManual || isStarting || isNews(node, failure.message))
		throw toNodeError(context.getNode(), failure);
	context.logger.warn(`${failure.message} (again)`, { node });
	return null;
}

function formatItems(items: IDataObject[]): INodeExecutionData[] {
	const changedAt = new Date().toISOString();
	return items.map((item) => ({ json: { ...item, changedAt } }));
}
