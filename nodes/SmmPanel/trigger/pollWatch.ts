import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import { readOrderStatus, readRefillStatus } from '../panel/status';
import {
	askStatuses,
	observedOf,
	type Answer,
	type StatusRow,
	type WatchPoll,
} from './askStatuses';
import type { EventOutcome } from './eventPoll';
import { tellFailure } from './pollWords';
import { describeRound } from './round';
import { noneKnown, sampleOf } from './sample';
import {
	dueIds,
	isRare,
	isUnknownToPanel,
	observe,
	RARE_POLLS,
	watchList,
	type Observation,
	type Observed,
	type Watch,
} from './watch';
import { readPause, readWatchState, writeWatchState } from './watchState';
import { readWatchedList } from './watchedList';

/** How an event tells what was observed. */
export interface Telling {
	itemsOf(observation: Observation<StatusRow>): IDataObject[];
	sampleOf(row: StatusRow): IDataObject;
	/** Where it is watched whether something moves: how long it may not (ms). */
	stalledAfterMs?: number;
}

/** Asks for the ids that may still change, and tells what became of them. */
export async function pollWatch(poll: WatchPoll, telling: Telling): Promise<EventOutcome> {
	const remembered = readWatchState(poll.stored, poll.scope);
	const list = await readWatchedList(poll, poll.isManual ? undefined : remembered);
	if (list instanceof Failure) return { items: [], failure: list };
	if (poll.isManual)
		return await sampleOf(poll, list, (row, listRow) => withRow(telling.sampleOf(row), listRow));

	const { settings, scope, now } = poll;
	const { noun, options } = settings;
	const { stalledAfterMs } = telling;
	const watch = watchList(remembered, list.ids);
	const pause = readPause(poll.stored) + 1;
	const due = dueIds(watch, isFinalOf(noun), { ...options, asksRare: pause >= RARE_POLLS });
	const answers = await askStatuses(poll, due);
	const observed = due.flatMap((id, index) => observedOf(id, answers[index]));
	const next = observe(watch, observed, {
		emitProgress: options.emitProgress,
		...(stalledAfterMs !== undefined && { stalled: { now, afterMs: stalledAfterMs } }),
	});
	poll.log(describeRound(poll.session, { now, asked: observed.length, due: due.length, noun }));
	return {
		items: telling.itemsOf(next).map((item) => withRow(item, list.rowOf(String(item[noun])))),
		state: writeWatchState(next.watch, scope, {
			withRemains: options.emitProgress || stalledAfterMs !== undefined,
			withTimes: stalledAfterMs !== undefined,
			pause: isTurnOver(watch, observed, pause) ? 0 : pause,
		}),
		failure: failureOf(poll, next.watch, due, answers) ?? list.failure,
	};
}

function withRow(item: IDataObject, row: IDataObject | undefined): IDataObject {
	return row === undefined ? item : { ...item, row };
}

function isFinalOf(noun: WatchPoll['settings']['noun']): (status: string) => boolean {
	const read = noun === 'order' ? readOrderStatus : readRefillStatus;
	return (status) => read(status).isFinal;
}

/** Whether all ids that are asked rarely have been asked. */
function isTurnOver(
	watch: Watch,
	observed: ReadonlyArray<Observed<StatusRow>>,
	pause: number,
): boolean {
	if (pause < RARE_POLLS) return false;
	const asked = new Set(observed.map(({ id }) => id));
	return [...watch].every(([id, seen]) => !isRare(seen) || asked.has(id));
}

/** Failures of a single id: the panel was asked and answered. */
const ANSWERED = ['notFound', 'validation'];

/** The failure of the poll: when not one id got an answer, or the panel knows none. */
function failureOf(
	poll: WatchPoll,
	watch: Watch,
	due: readonly string[],
	answers: readonly Answer[],
): Failure | undefined {
	const { noun } = poll.settings;
	const failures = answers.filter((answer) => answer instanceof Failure);
	if (failures.length < answers.length) return undefined;
	const unanswered = failures.filter(({ kind }) => !ANSWERED.includes(kind));
	if (unanswered.length > 0 && unanswered.length === failures.length)
		return tellFailure(unanswered, poll, `${due.length} ${noun}s`);
	const unknown = failures.find(({ kind }) => kind === 'notFound');
	const ids = [...watch.keys()];
	if (isUnknownToPanel(watch))
		return noneKnown(unknown ?? unknownBefore(noun), noun, ids, 'are watched');
	const isOutage = unknown !== undefined && due.length === watch.size;
	return isOutage ? noneKnown(unknown, noun, due, 'are watched') : undefined;
}

/** They were unknown too often to be asked in every poll. */
function unknownBefore(noun: string): Failure {
	return new Failure('notFound', `The panel does not know this ${noun}`);
}
