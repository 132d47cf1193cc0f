import type { IDataObject } from 'n8n-workflow';

import type { PanelClient } from '../panel/client';
import type { Failure } from '../panel/failures';
import type { Noun } from '../panel/matching';
import type { Service } from '../panel/services';
import type { ListEntry } from './list/listEntry';
import type { Hearing } from './pollConnection';
import type { PollTime } from './pollTime';
import type { TriggerSettings } from './settings';

/** What the process knows of a node beside what n8n stores. */
export interface Session {
	/** How many ids were asked in the last polls, and when (ms); oldest first. */
	asked: Array<{ at: number; count: number }>;
	/** The other columns of the last good list. */
	rows?: ReadonlyMap<string, IDataObject>;
	/** The catalogue of the last poll with all its words: n8n stores a shorter one. */
	catalogue?: { scope: string; services: ReadonlyMap<string, Service> };
	/** Polls in a row in which most of the catalogue was missing. */
	shrunkPolls?: number;
	/** A failure of the list was held back, because the poll had items to emit. */
	owesListFailure?: boolean;
}

/** What a poll of any event gets. */
export interface EventPoll<S extends TriggerSettings = TriggerSettings> {
	client: PanelClient;
	settings: S;
	/** What the last poll of this scope left, as it came out of n8n's static data. */
	stored: unknown;
	scope: string;
	/** Reads the watched list from its address. */
	loadList(url: string, noun: Noun): Promise<ListEntry[] | Failure>;
	/** A test in the editor: what is there now, as samples. */
	isManual: boolean;
	/** When the poll began (ms). */
	now: number;
	time: PollTime;
	hearing: Hearing;
	session: Session;
	log(message: string): void;
}

export interface EventOutcome {
	/** What happened, oldest first. */
	items: IDataObject[];
	/** What the next poll needs; `undefined` leaves what is stored. */
	state?: IDataObject;
	/** What did not work, where something did not. */
	failure?: Failure;
}
