import type { IDataObject } from 'n8n-workflow';

import { readOrderStatus, readRefillStatus } from '../panel/status';
import type { StatusRow } from './askStatuses';
import type { EventOutcome, EventPoll } from './eventPoll';
import { pollWatch } from './pollWatch';
import type { StatusSettings } from './settings';
import type { Change } from './watch';

/** Tells of orders or refills whose status is another one than at the last poll. */
export async function pollStatuses(poll: EventPoll<StatusSettings>): Promise<EventOutcome> {
	const { event, options } = poll.settings;
	const isWanted = wantedBy(poll.settings);
	const toItem = ({ row, previousStatus }: Change<StatusRow>): IDataObject => ({
		event,
		...row,
		previousStatus: previousStatus ?? null,
	});
	return await pollWatch(poll, {
		itemsOf: ({ firstSights, changes }) =>
			[...(options.emitInitial ? firstSights : []), ...changes]
				.filter(({ row }) => isWanted(row.status))
				.map(toItem),
		sampleOf: (row) => toItem({ row }),
	});
}

/** Expressions and agents write a status in any case and spelling panels use. */
function wantedBy({ noun, statuses }: StatusSettings): (status: string) => boolean {
	const read = noun === 'order' ? readOrderStatus : readRefillStatus;
	const plain = (word: string) => read(word).status.toLowerCase();
	const wanted = new Set(statuses.map(plain));
	return (status) => wanted.size === 0 || wanted.has(status.toLowerCase());
}
