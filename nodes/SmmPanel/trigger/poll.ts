import { createHash } from 'crypto';
import {
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';

import { accountMark } from '../accountMark';
import { connect } from '../connection';
import { toNodeError } from '../nodeErrors';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { PanelConnection } from '../panel/request';
import { InvalidInput } from '../parameters/parameter';
import { settingsOf } from '../parameters/requestOptions';
import { EVENT_POLLS } from './events';
import { readListUrl } from './listUrl';
import { endPoll, forgetFailure, isNews, keepFirstState, lastState, startPoll } from './pollMemory';
import { readSettings, type TriggerSettings } from './settings';

/** Of hosts that do not tell; they abandon a poll after five minutes. */
const DEFAULT_BUDGET_MS = 240_000;
const SHARE_FOR_ASKING = 0.8;

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
	const settings = readSettingsOrThrow(context);
	const askingMs = pollBudgetMs(context) * SHARE_FOR_ASKING;
	const connection = await connect(context, AbortSignal.timeout(askingMs));
	if (connection instanceof Failure) throw toNodeError(context.getNode(), connection);

	const memory = context.getWorkflowStaticData('node');
	const scope = scopeOf(settings, connection);
	const stored = lastState(node, memory.watch);
	const { items, state, failure } = await EVENT_POLLS[settings.event]({
		client: createPanelClient(connection, requestSettings(settings, askingMs)),
		settings,
		stored,
		scope,
		readList: async (url, idName) => await readListUrl(context, url, idName),
		isManual,
	});
	const output = formatItems(items);
	if (!isManual && state !== undefined) {
		if (items.length === 0) keepFirstState(node, memory.watch, state);
		if (JSON.stringify(state) !== JSON.stringify(memory.watch)) memory.watch = state;
	}

	if (items.length > 0) return [output];
	if (failure === undefined) {
		forgetFailure(node);
		return null;
	}
	const isFirst = stored === undefined;
	if (isManual || isFirst || isNews(node, failure.message))
		throw toNodeError(context.getNode(), failure);
	context.logger.warn(`${failure.message} (again)`, { node });
	return null;
}

function readSettingsOrThrow(context: IPollFunctions): TriggerSettings {
	try {
		return readSettings(context);
	} catch (error) {
		throw inputError(context.getNode(), error);
	}
}

/** What could not be read of the parameters: a wrong value, or an expression that does not work. */
function inputError(node: INode, error: unknown): Error {
	if (error instanceof InvalidInput) {
		const { message, advice } = error;
		return toNodeError(node, new Failure('validation', message, { advice, nothingTaken: true }));
	}
	return new NodeOperationError(node, error instanceof Error ? error : String(error));
}

/** How long the engine lets a poll run (ms); n8n tells from 2.38 on. */
function pollBudgetMs(context: IPollFunctions): number {
	return 'getPollBudgetMs' in context && typeof context.getPollBudgetMs === 'function'
		? Number(context.getPollBudgetMs())
		: DEFAULT_BUDGET_MS;
}

/** A single slow answer must not take the time the others need. */
function requestSettings({ options }: TriggerSettings, askingMs: number) {
	const settings = settingsOf(options);
	return { ...settings, timeoutMs: Math.min(settings.timeoutMs, askingMs / 8) };
}

/** What the memory is about: another event, list, account or threshold starts afresh. */
function scopeOf(
	{ event, source, threshold }: TriggerSettings,
	connection: PanelConnection,
): string {
	const from = source !== undefined && 'url' in source ? source.url : '';
	const about = JSON.stringify([event, from, threshold, accountMark(connection)]);
	return createHash('sha256').update(about).digest('hex').slice(0, 16);
}

function formatItems(items: IDataObject[]): INodeExecutionData[] {
	const changedAt = new Date().toISOString();
	return items.map((item) => ({ json: { ...item, changedAt } }));
}
