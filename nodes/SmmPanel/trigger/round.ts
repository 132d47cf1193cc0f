import type { Session } from './eventPoll';

/**
 * How far a watch is through its ids, for the log. Each poll asks those that waited longest, so the
 * oldest answer is of the poll before which all ids fit into the later ones.
 */
export function describeRound(
	session: Session,
	{ now, asked, due, noun }: { now: number; asked: number; due: number; noun: string },
): string {
	const { asked: polls } = session;
	if (asked > 0) polls.push({ at: now, count: asked });
	let count = 0;
	let oldest = polls.length;
	while (oldest > 0 && count < due) count += polls[--oldest]?.count ?? 0;
	polls.splice(0, oldest);
	const first = polls[0];
	const so = `Asked for ${asked} of ${due} ${noun}s that may change`;
	if (first === undefined) return so;
	const minutes = Math.round((now - first.at) / 6_000) / 10;
	return count < due
		? `${so}; the others wait for their first answer`
		: `${so}; a round takes ${polls.length} polls, the oldest answer is ${minutes} minutes old`;
}
