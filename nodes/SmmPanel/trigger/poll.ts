import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { toNodeError } from '../host/nodeErrors';
import type { Failure } from '../panel/failures';
import { askPanel, type PanelOutcome } from './askPanel';
import { decide, type Decision } from './decision';
import { causeOf } from './failureCause';
import { memoryOf, type NodeMemory, type Occasion } from './nodeMemory';
import { pollBudgetMs } from './pollTime';

/** One poll of the node: what changed since the last one, or `null`. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const memory = memoryOf(`${context.getWorkflow().id}:${context.getNode().id}`);
	if (context.getMode() === 'manual')
		return await pollOnce(context, memory, { occasion: 'test', isFirst: false });
	if (!memory.start()) return null;
	try {
		return await pollOnce(context, memory, memory.occasionOf(context));
	} finally {
		memory.end();
	}
}

async function pollOnce(
	context: IPollFunctions,
	memory: NodeMemory,
	{ occasion, isFirst }: { occasion: Occasion; isFirst: boolean },
): Promise<INodeExecutionData[][] | null> {
	const startedAt = Date.now();
	const data = context.getWorkflowStaticData('node');
	const stored = memory.lastState(data.watch);
	const isUpdate = context.getActivationMode() === 'update';
	const outcome = await askPanel(context, {
		stored,
		occasion,
		session: occasion === 'test' ? { asked: [] } : memory.session,
		budgetMs: pollBudgetMs(context, { isFirst, isUpdate }),
	});
	const { items, state, failure, isSilence } = outcome;
	const story = storyOf(outcome);
	const decision = decide({
		occasion,
		hasMemory: stored !== undefined,
		hasItems: items.length > 0,
		failure,
		isSilence,
		isNews: memory.isNews(story),
	});
	if (decision.remembers && state !== undefined) remember(memory, data, state, items.length > 0);
	if (occasion !== 'test') memory.noteEnd({ threw: decision.throws, startedAt });
	if (failure !== undefined) tell(context, memory, failure, decision, story);
	return items.length > 0 ? [formatItems(items)] : null;
}

function remember(
	memory: NodeMemory,
	data: IDataObject,
	state: IDataObject,
	isStored: boolean,
): void {
	memory.keepFirstState(data.watch === undefined && !isStored ? state : undefined);
	if (JSON.stringify(state) !== JSON.stringify(data.watch)) data.watch = state;
}

/** Failures that take turns are one story, as long as the same may mend them. */
function storyOf({ failure, about }: PanelOutcome): string {
	return `${failure?.kind} ${about}`;
}

function tell(
	context: IPollFunctions,
	memory: NodeMemory,
	failure: Failure,
	{ throws, logs, owes }: Decision,
	story: string,
): void {
	memory.session.owesListFailure ||= owes;
	if (logs) context.logger.warn(failure.message, { node: context.getNode().name });
	if (!throws) return;
	memory.noteReport(story);
	throw Object.assign(toNodeError(context.getNode(), failure), { failure: causeOf(failure) });
}

function formatItems(items: IDataObject[]): INodeExecutionData[] {
	const changedAt = new Date().toISOString();
	return items.map((item) => ({ json: { ...item, changedAt } }));
}
