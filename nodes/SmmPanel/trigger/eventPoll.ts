import type { IDataObject } from 'n8n-workflow';

import type { PanelClient } from '../panel/client';
import type { Failure } from '../panel/failures';
import type { Noun } from '../panel/matching';
import type { TriggerSettings } from './settings';

/** What a poll of any event gets. */
export interface EventPoll {
	client: PanelClient;
	settings: TriggerSettings;
	/** What the last poll of this scope left, as it came out of n8n's static data. */
	stored: unknown;
	scope: string;
	/** Reads the watched list from its address. */
	readList(url: string, noun: Noun): Promise<string[] | Failure>;
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
