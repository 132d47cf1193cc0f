import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { EventPoll, Session } from './eventPoll';
import type { StalledSettings, StatusSettings } from './settings';

export interface WatchedList {
	ids: readonly string[];
	/** The other columns of each id's row, of a list that has any. */
	rowOf(id: string): IDataObject | undefined;
	/** Why the last good list is watched instead. */
	failure?: Failure;
}

/** The ids to watch; those of the last good list where there is one and this can't be read. */
export async function readWatchedList(
	{
		settings: { source, noun },
		loadList,
		session,
	}: Pick<EventPoll<StatusSettings | StalledSettings>, 'settings' | 'loadList' | 'session'>,
	remembered: ReadonlyMap<string, unknown> | undefined,
): Promise<WatchedList | Failure> {
	if ('ids' in source) return { ids: source.ids, rowOf: () => undefined };
	const list = await loadList(source.url, noun);
	if (list instanceof Failure) {
		return remembered === undefined || owesReport(session)
			? list
			: { ids: [...remembered.keys()], rowOf: rowsIn(session), failure: list };
	}
	session.owesListFailure = false;
	session.rows = new Map(list.flatMap(({ id, row }) => (row ? [[id, row]] : [])));
	return { ids: list.map(({ id }) => id), rowOf: rowsIn(session) };
}

/** A poll that had items could not tell of the list; this one does, and nothing else. */
function owesReport(session: Session): boolean {
	const owes = session.owesListFailure === true;
	session.owesListFailure = false;
	return owes;
}

function rowsIn({ rows }: Session): WatchedList['rowOf'] {
	return (id) => rows?.get(id);
}
