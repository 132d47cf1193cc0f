import { createHash } from 'crypto';
import type { IPollFunctions } from 'n8n-workflow';

import { connect } from '../host/connection';
import { createPanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { PanelConnection } from '../panel/request';
import { InvalidInput } from '../parameters/parameter';
import { settingsOf } from '../parameters/requestOptions';
import type { EventOutcome, Session } from './eventPoll';
import { pollEvent } from './events';
import { loadList } from './list/loadList';
import type { Occasion } from './nodeMemory';
import { pollConnection, type Hearing } from './pollConnection';
import { PollTime } from './pollTime';
import { RefusedKeys } from './refusedKeys';
import { readSettings, type TriggerSettings } from './settings';

export interface PanelOutcome extends EventOutcome {
	/** Nothing was heard: the panel or the list hangs, or the time was too short. */
	isSilence: boolean;
	/** What the failure is about: with another account or event it is another story. */
	about: string;
}

interface Poll {
	stored: unknown;
	session: Session;
	occasion: Occasion;
	budgetMs: number;
}

const refusedKeys = new RefusedKeys();

/** What the panel tells of the node's event, going on from what the last poll left. */
export async function askPanel(
	context: IPollFunctions,
	{ stored, session, occasion, budgetMs }: Poll,
): Promise<PanelOutcome> {
	const now = Date.now();
	const time = new PollTime(budgetMs);
	const settings = readSettingsOf(context);
	if (settings instanceof Failure) return unasked(settings);
	const opened = await connect(context, time.signal);
	if (opened instanceof Failure) return unasked(opened);
	const scope = scopeOf(settings, opened);
	const refused =
		occasion === 'test'
			? undefined
			: refusedKeys.recall(opened.account, { isPublishing: occasion !== 'schedule' });
	if (refused !== undefined) return unasked(refused, scope);

	const { connection, hearing } = pollConnection(opened, time);
	const { timeoutMs, ...others } = settingsOf(settings.options);
	const outcome = await pollEvent({
		client: createPanelClient(connection, {
			...others,
			timeoutMs: Math.min(timeoutMs, time.leftMs),
		}),
		settings,
		stored,
		scope,
		loadList: async (url, noun) =>
			await loadList(context, { url, noun, timeoutMs: time.forListMs }),
		isManual: occasion === 'test',
		now,
		time,
		hearing,
		session,
		log: (message) => context.logger.debug(message, { node: context.getNode().name }),
	});
	if (hearing.hasAnswered) refusedKeys.note(opened.account, outcome.failure);
	return { ...outcome, isSilence: isSilence(outcome, hearing), about: scope };
}

function unasked(failure: Failure, about = ''): PanelOutcome {
	return { items: [], failure, isSilence: false, about };
}

/** A host name that is not known, a refused connection and a list with a fault are told apart from it. */
function isSilence({ failure }: EventOutcome, hearing: Hearing): boolean {
	if (failure?.kind !== 'unavailable' || failure.httpStatus !== undefined) return false;
	return failure.effect === 'unknown' && !hearing.hasAnswered;
}

/** The parameters, or what could not be read of them: a wrong value, or an expression that does not work. */
function readSettingsOf(context: IPollFunctions): TriggerSettings | Failure {
	try {
		return readSettings(context);
	} catch (error) {
		if (error instanceof InvalidInput)
			return Failure.notSent('validation', error.message, adviceInTrigger(error.advice));
		return Failure.notSent(
			'validation',
			error instanceof Error ? error.message : String(error),
			`Mend the expression. ${NO_INPUT}`,
		);
	}
}

const NO_INPUT =
	"A trigger has no input item: put the values there themselves, or set 'IDs From' to 'URL'.";

function adviceInTrigger(advice: string): string {
	const own = advice.replace(/,? or map [^.]*from the input/, '');
	return own === advice ? advice : `${own} ${NO_INPUT}`;
}

/** What the memory is about: another event, account or threshold starts afresh. The list may change. */
function scopeOf(settings: TriggerSettings, { account }: PanelConnection): string {
	const threshold = settings.event === 'balanceBelow' ? settings.threshold : undefined;
	const about = JSON.stringify([settings.event, '', threshold, account]);
	return createHash('sha256').update(about).digest('hex').slice(0, 16);
}
