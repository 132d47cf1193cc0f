import { chunk } from '../panel/batch';
import { Failure } from '../panel/failures';
import type { Row } from '../panel/matching';
import type { OrderStatus, RefillStatus } from '../panel/rows';
import type { EventPoll } from './eventPoll';
import type { StalledSettings, StatusSettings } from './settings';
import type { Observed } from './watch';

export type StatusRow = OrderStatus | RefillStatus;
export type WatchPoll = EventPoll<StatusSettings | StalledSettings>;
export type Answer = Row<StatusRow> | Failure;

/** Requests in a row before it is looked at the clock; with a pace set, no more than can be under way. */
const ROUNDS = 8;

/** Asks in the order given until the poll's time is over; the ids after that have no answer. */
export async function askStatuses(
	{ client, settings: { noun, options }, time }: Pick<WatchPoll, 'client' | 'settings' | 'time'>,
	ids: readonly string[],
): Promise<Answer[]> {
	const { batchSize, parallelRequests, maxRequestsPerSecond } = options;
	const size = batchSize * parallelRequests * (maxRequestsPerSecond > 0 ? 1 : ROUNDS);
	const answers: Answer[] = [];
	for (const part of chunk(ids, size)) {
		const ofPart =
			noun === 'order' ? await client.orderStatuses(part) : await client.refillStatuses(part);
		for (const answer of ofPart) answers.push(answer);
		if (time.signal.aborted) break;
	}
	return answers;
}

/** An id that was not sent for lack of time keeps its place; one without a usable answer had its turn. */
export function observedOf(id: string, answer: Answer | undefined): Array<Observed<StatusRow>> {
	if (answer === undefined) return [];
	if (!(answer instanceof Failure)) return [{ id, row: answer.row }];
	return answer.neverSent ? [] : [{ id, isUnknown: answer.kind === 'notFound' }];
}
