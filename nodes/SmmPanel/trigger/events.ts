import type { EventOutcome, EventPoll } from './eventPoll';
import { pollBalance } from './pollBalance';
import { pollServices } from './pollServices';
import { pollStalled } from './pollStalled';
import { pollStatuses } from './pollStatuses';

/** Polls the event the settings name. */
export async function pollEvent({ settings, ...poll }: EventPoll): Promise<EventOutcome> {
	switch (settings.event) {
		case 'orderStatusChanged':
		case 'refillStatusChanged':
			return await pollStatuses({ ...poll, settings });
		case 'orderStalled':
			return await pollStalled({ ...poll, settings });
		case 'balanceBelow':
			return await pollBalance({ ...poll, settings });
		case 'serviceChanged':
			return await pollServices({ ...poll, settings });
	}
}
