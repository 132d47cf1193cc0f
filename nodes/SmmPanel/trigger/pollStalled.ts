import type { EventOutcome, EventPoll } from './eventPoll';
import { pollWatch } from './pollWatch';
import type { StalledSettings } from './settings';

/** Tells once of an open order that has not moved for too long, and again only after it moved. */
export async function pollStalled(poll: EventPoll<StalledSettings>): Promise<EventOutcome> {
	const { event, stalledAfterMs } = poll.settings;
	return await pollWatch(poll, {
		stalledAfterMs,
		itemsOf: ({ stalled }) =>
			stalled.map(({ row, since }) => ({ event, ...row, since: new Date(since).toISOString() })),
		sampleOf: (row) => ({ event, ...row, since: new Date(poll.now).toISOString() }),
	});
}
