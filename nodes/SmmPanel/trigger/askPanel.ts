import { createHash } from 'crypto';
import type { IPollFunctions } from 'n8n-workflow';

import { connect } from '../host/connection';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { PanelConnection } from '../panel/request';
import { InvalidInput } from '../parameters/parameter';
import { settingsOf } from '../parameters/requestOptions';
import type { EventOutcome } from './eventPoll';
import { EVENT_POLLS } from './events';
import { readListUrl } from './listUrl';
import { readSettings, type TriggerSettings } from './settings';

/** Of hosts that do not tell; they abandon a poll after five minutes. */
const DEFAULT_BUDGET_MS = 240_000;
const SHARE_FOR_ASKING = 0.8;

/** What the panel tells of the node's event, going on from what the last poll left. */
export async function askPanel(
	context: IPollFunctions,
	stored: unknown,
	isManual: boolean,
): Promise<EventOutcome> {
	const settings = readSettingsOf(context);
	if (settings instanceof Failure) return { items: [], failure: settings };
	const askingMs = pollBudgetMs(context) * SHARE_FOR_ASKING;
	const connection = await connect(context, AbortSignal.timeout(askingMs));
	if (connection instanceof Failure) return { items: [], failure: connection };
	return await EVENT_POLLS[settings.event]({
		client: createPanelClient(connection, requestSettings(settings, askingMs)),
		settings,
		stored,
		scope: scopeOf(settings, connection),
		readList: async (url, noun) => await readListUrl(context, url, noun),
		isManual,
	});
}

/** The parameters, or what could not be read of them: a wrong value, or an expression that does not work. */
function readSettingsOf(context: IPollFunctions): TriggerSettings | Failure {
	try {
		return readSettings(context);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const advice = error instanceof InvalidInput ? error.advice : undefined;
		return Failure.notSent('validation', message, advice);
	}
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
	const about = JSON.stringify([event, from, threshold, connection.account]);
	return createHash('sha256').update(about).digest('hex').slice(0, 16);
}
