import { isObject } from '../panel/json';

/** What is remembered of a watched id; nothing before the panel answered for it. */
interface Seen {
	status?: string;
	remains?: number | null;
}

/** Watched ids, the one that waited longest for an answer first. */
export type Watch = Map<string, Seen>;

/**
 * The memory of a trigger between polls: about ten bytes an id. A type and not an interface, as it
 * goes into n8n's static data.
 */
export type WatchState = {
	version: 1;
	/** What was watched: with other parameters or another account the memory is of no use. */
	scope: string;
	/** The ids in the order of the watch, with commas between them. */
	ids: string;
	/** One character an id: where its status stands in `words`, or a blank before the first answer. */
	marks: string;
	words: string[];
	/** Only when progress is watched: what remains of each id, with commas between them. */
	remains?: string;
};

const FIRST_MARK = '0'.charCodeAt(0);
const UNSEEN = ' ';

/** The memory of this scope; `undefined` when there is none, or none that can be read. */
export function readWatchState(stored: unknown, scope: string): Watch | undefined {
	if (!isWatchState(stored) || stored.scope !== scope) return undefined;
	const ids = stored.ids === '' ? [] : stored.ids.split(',');
	if (stored.marks.length !== ids.length) return undefined;
	const remains = stored.remains?.split(',');
	return new Map(
		ids.map((id, index) => {
			const status = stored.words[stored.marks.charCodeAt(index) - FIRST_MARK];
			const rest = remains?.[index];
			return [
				id,
				{ status, ...(rest !== undefined && { remains: rest === '' ? null : Number(rest) }) },
			];
		}),
	);
}

function isWatchState(value: unknown): value is WatchState {
	return (
		isObject(value) &&
		value.version === 1 &&
		typeof value.scope === 'string' &&
		typeof value.ids === 'string' &&
		typeof value.marks === 'string' &&
		Array.isArray(value.words) &&
		(value.remains === undefined || typeof value.remains === 'string')
	);
}

export function writeWatchState(
	watch: Watch,
	scope: string,
	{ withRemains }: { withRemains: boolean },
): WatchState {
	const words: string[] = [];
	const markOf = new Map<string | undefined, string>([[undefined, UNSEEN]]);
	const marks: string[] = [];
	for (const { status } of watch.values()) {
		let mark = markOf.get(status);
		if (mark === undefined) {
			mark = String.fromCharCode(FIRST_MARK + words.push(status ?? '') - 1);
			markOf.set(status, mark);
		}
		marks.push(mark);
	}
	const ids = [...watch.keys()].join(',');
	const state: WatchState = { version: 1, scope, ids, marks: marks.join(''), words };
	return withRemains
		? { ...state, remains: [...watch.values()].map(({ remains }) => remains ?? '').join(',') }
		: state;
}

/** The watch for the list as it is now: ids taken off are forgotten, new ones wait behind the others. */
export function watchList(watch: Watch, ids: readonly string[]): Watch {
	const listed = new Set(ids);
	const kept = [...watch].filter(([id]) => listed.has(id));
	const added = ids.filter((id) => !watch.has(id)).map((id): [string, Seen] => [id, {}]);
	return new Map([...kept, ...added]);
}

/** The ids to ask for, the longest-waiting first. */
export function dueIds(
	watch: Watch,
	isFinal: (status: string) => boolean,
	options: { watchFinal: boolean },
): string[] {
	const due: string[] = [];
	for (const [id, { status }] of watch) {
		if (options.watchFinal || status === undefined || !isFinal(status)) due.push(id);
	}
	return due;
}

export interface Observed<T> {
	id: string;
	/** `undefined` when the id was asked and has no row; ids never asked are not listed at all. */
	row?: T;
}

export interface Change<T> {
	row: T;
	/** `undefined` at first sight. */
	previousStatus?: string;
}

/**
 * Moves the watch on by what one poll observed: ids that were asked go to the back. Tells first
 * sights apart from changes; a change of `remains` alone counts when progress is watched.
 */
export function observe<T extends { status: string; remains?: number | null }>(
	watch: Watch,
	observed: ReadonlyArray<Observed<T>>,
	{ emitProgress }: { emitProgress: boolean },
): { watch: Watch; firstSights: Array<Change<T>>; changes: Array<Change<T>> } {
	const next: Watch = new Map(watch);
	const firstSights: Array<Change<T>> = [];
	const changes: Array<Change<T>> = [];
	for (const { id, row } of observed) {
		const before = watch.get(id) ?? {};
		next.delete(id);
		next.set(id, row === undefined ? before : { status: row.status, remains: row.remains ?? null });
		if (row === undefined) continue;
		if (before.status === undefined) firstSights.push({ row });
		else if (before.status !== row.status || (emitProgress && hasProgressed(before, row))) {
			changes.push({ row, previousStatus: before.status });
		}
	}
	return { watch: next, firstSights, changes };
}

function hasProgressed(before: Seen, { remains }: { remains?: number | null }): boolean {
	return before.remains !== undefined && remains !== undefined && before.remains !== remains;
}
