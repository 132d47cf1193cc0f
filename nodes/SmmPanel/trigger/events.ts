import type { IDataObject } from 'n8n-workflow';

import type { PanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import { pollBalance } from './pollBalance';
import { pollIds } from './pollIds';
import { pollServices } from './pollServices';
import type { TriggerSettings } from './settings';
import type { EventName } from './trigger.parameters';

/** What a poll of any event gets. */
export interface EventPoll {
	client: PanelClient;
	settings: TriggerSettings;
	/** What the last poll of this scope left, as it came out of n8n's static data. */
	stored: unknown;
	scope: string;
	/** Reads the watched list from its address. */
	readList(url: string, idName: 'order' | 'refill'): Promise<string[] | Failure>;
	/** A test in the editor: what is there now, as samples. */
	isManual: boolean;
}

export interface EventOutcome {
	/** What happened, oldest first. */
	items: IDataObject[];
	/** What the next poll needs; `undefined` leaves what is stored. */
	state?: IDataObject;
	/** What did not work, where something did not. */
	failure?: Failure;
}

/** How each event is polled. */
export const EVENT_POLLS: Record<EventName, (poll: EventPoll) => Promise<EventOutcome>> = {
	orderStatusChanged: async (poll) => await pollIds(poll, 'order'),
	refillStatusChanged: async (poll) => await pollIds(poll, 'refill'),
	balanceBelow: pollBalance,
	serviceChanged: pollServices,
};
