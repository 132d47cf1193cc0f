import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import { askStatuses, type StatusRow, type WatchPoll } from './askStatuses';
import type { EventOutcome } from './eventPoll';
import { tellFailure } from './pollWords';
import type { WatchedList } from './watchedList';

/** A test in the editor shows no more rows than one request brings. */
const SAMPLES = 100;

/** What is there now, with how many ids were read and how many of those asked the panel knows. */
export async function sampleOf(
	poll: WatchPoll,
	{ ids, rowOf }: WatchedList,
	toItem: (row: StatusRow, listRow: IDataObject | undefined) => IDataObject,
): Promise<EventOutcome> {
	const { noun } = poll.settings;
	const asked = ids.slice(0, SAMPLES);
	const answers = await askStatuses(poll, asked);
	const known = answers.flatMap((answer, index) =>
		answer instanceof Failure ? [] : [toItem(answer.row, rowOf(asked[index] ?? ''))],
	);
	const sample = { idsRead: ids.length, idsAsked: asked.length, idsKnown: known.length };
	if (known.length > 0) return { items: known.map((item) => ({ ...item, sample })) };
	const failures = answers.filter((answer) => answer instanceof Failure);
	if (failures.length === 0)
		return { items: [], failure: new Failure('notFound', `The list has no ${noun} ID in it`) };
	const failure = tellFailure(failures, poll, `${asked.length} ${noun}s`);
	if (failure?.kind !== 'notFound') return { items: [], failure };
	return { items: [], failure: noneKnown(failure, noun, ids) };
}

/** That the panel knows none of the ids, with its words about the first. */
export function noneKnown(
	failure: Failure,
	noun: string,
	ids: readonly string[],
	counted = 'were read',
): Failure {
	const words = `${failure.message} (${noun} ${ids[0]})`;
	const message =
		ids.length === 1
			? words
			: `The panel knows none of the ${ids.length} ${noun} IDs that ${counted}: ${words}`;
	return new Failure(failure.kind, message, failure);
}
