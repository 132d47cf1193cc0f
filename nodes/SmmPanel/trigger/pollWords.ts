import { Failure } from '../panel/failures';
import { stopped } from '../panel/request';
import type { EventPoll } from './eventPoll';

/** Whether a request was not sent because the poll stopped asking. */
function isUnsent(failure: Failure): boolean {
	return failure.neverSent && failure.message === stopped().message;
}

/** The failure that says most of why nothing was answered, in a poll's own words where the poll stopped asking. */
export function tellFailure(
	failures: readonly Failure[],
	{ hearing, time }: Pick<EventPoll, 'hearing' | 'time'>,
	what: string,
): Failure | undefined {
	const said = failures.find((failure) => !isUnsent(failure));
	if (said !== undefined || failures.length === 0) return said;
	if (hearing.silence !== undefined) {
		const { requests, status } = hearing.silence;
		return new Failure(
			'unavailable',
			`The panel did not answer ${requests} requests in a row${status === undefined ? '' : ` (HTTP ${status})`}`,
			{ httpStatus: status },
		);
	}
	const seconds = Math.round(time.spentMs / 1_000);
	return new Failure('unavailable', `The panel was not asked about ${what} in this poll's time`, {
		advice: `The next poll goes on with them. The list and 'Max Requests per Second' left no time in ${seconds} s.`,
	});
}
