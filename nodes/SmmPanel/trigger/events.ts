import type { EventOutcome, EventPoll } from './eventPoll';
import { pollBalance } from './pollBalance';
import { pollIds } from './pollIds';
import { pollServices } from './pollServices';
import type { EventName } from './trigger.parameters';

/** How each event is polled. */
export const EVENT_POLLS: Record<EventName, (poll: EventPoll) => Promise<EventOutcome>> = {
	orderStatusChanged: async (poll) => await pollIds(poll, 'order'),
	refillStatusChanged: async (poll) => await pollIds(poll, 'refill'),
	balanceBelow: pollBalance,
	serviceChanged: pollServices,
};
