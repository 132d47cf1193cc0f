/** What is remembered of a watched id; nothing before the panel answered for it. */
export interface Seen {
	status?: string;
	remains?: number | null;
	/** It joined the list after the first poll, or the panel did not know it at first. */
	isLate?: boolean;
	/** How often in a row the panel did not know it, up to `RARELY_AFTER`. */
	misses?: number;
	/** Since when it has not moved (ms); only where that is watched. */
	since?: number;
	/** That it does not move was told. */
	isTold?: boolean;
}

/** Watched ids, the one that waited longest for an answer first. */
export type Watch = Map<string, Seen>;

/** Ids the panel did not know so often in a row are asked rarely. */
const RARELY_AFTER = 3;

/** How many polls there are between two that ask for such ids. */
export const RARE_POLLS = 30;

/** The watch for the list as it is now: ids taken off are forgotten, new ones wait behind the others. */
export function watchList(watch: Watch | undefined, ids: readonly string[]): Watch {
	const added: Seen = watch === undefined ? {} : { isLate: true };
	const listed = new Set(ids);
	const next: Watch = new Map();
	for (const [id, seen] of watch ?? []) if (listed.has(id)) next.set(id, seen);
	for (const id of ids) if (!next.has(id)) next.set(id, added);
	return next;
}

/** The ids to ask for, the longest-waiting first. */
export function dueIds(
	watch: Watch,
	isFinal: (status: string) => boolean,
	{ watchFinal, asksRare }: { watchFinal: boolean; asksRare: boolean },
): string[] {
	const due: string[] = [];
	for (const [id, seen] of watch) {
		const { status } = seen;
		const mayChange = watchFinal || status === undefined || !isFinal(status);
		if (mayChange && (asksRare || !isRare(seen))) due.push(id);
	}
	return due;
}

export function isRare({ misses = 0 }: Seen): boolean {
	return misses >= RARELY_AFTER;
}

/** Whether there are ids, and the panel knows none of them. */
export function isUnknownToPanel(watch: Watch): boolean {
	for (const { misses = 0 } of watch.values()) if (misses === 0) return false;
	return watch.size > 0;
}

export interface Observed<T> {
	id: string;
	/** `undefined` when the id was asked and has no row; ids never asked are not listed at all. */
	row?: T;
	/** The panel says that it does not know the id. */
	isUnknown?: boolean;
}

export interface Change<T> {
	row: T;
	/** `undefined` at first sight. */
	previousStatus?: string;
}

export interface Observation<T> {
	watch: Watch;
	/** First sights of ids that are there since the first poll, or that may still change. */
	firstSights: Array<Change<T>>;
	/** Changes, and first sights of ids that came late and have ended already. */
	changes: Array<Change<T>>;
	/** What has not moved for too long, with the time since when (ms). */
	stalled: Array<{ row: T; since: number }>;
}

type StatusLike = { status: string; isFinal: boolean; remains?: number | null };

/**
 * Moves the watch on by what one poll observed: ids that were asked go to the back. Tells first
 * sights apart from changes; a change of `remains` alone counts when progress is watched.
 *
 * @param stalled where that is watched: the time of the poll, and how long nothing may move (ms)
 */
export function observe<T extends StatusLike>(
	watch: Watch,
	observed: ReadonlyArray<Observed<T>>,
	{ emitProgress, stalled }: { emitProgress: boolean; stalled?: { now: number; afterMs: number } },
): Observation<T> {
	const next: Observation<T> = { watch: new Map(watch), firstSights: [], changes: [], stalled: [] };
	// A panel that knows not one of them, and knew some before, has lost its books for a moment.
	const isOutage = observed.every(({ row }) => row === undefined);
	for (const { id, row, isUnknown = false } of observed) {
		const before = watch.get(id) ?? {};
		const countsMiss = isUnknown && !(isOutage && before.status !== undefined);
		const after = row === undefined ? missed(before, countsMiss) : seenNow(before, row);
		next.watch.delete(id);
		next.watch.set(id, after);
		if (row === undefined) continue;
		if (stalled !== undefined) noteMovement(before, after, row, stalled, next.stalled);
		if (before.status === undefined) {
			(before.isLate && row.isFinal ? next.changes : next.firstSights).push({ row });
		} else if (before.status !== row.status || (emitProgress && hasProgressed(before, row))) {
			next.changes.push({ row, previousStatus: before.status });
		}
	}
	return next;
}

function missed(before: Seen, countsMiss: boolean): Seen {
	if (!countsMiss) return before;
	return { ...before, isLate: true, misses: Math.min(RARELY_AFTER, (before.misses ?? 0) + 1) };
}

/** What a panel leaves out for once is as it was. */
function seenNow({ remains = null }: Seen, row: StatusLike): Seen {
	return { status: row.status, remains: row.remains ?? remains };
}

function noteMovement<T extends StatusLike>(
	before: Seen,
	after: Seen,
	row: T,
	{ now, afterMs }: { now: number; afterMs: number },
	stalled: Array<{ row: T; since: number }>,
): void {
	const hasMoved = before.status !== row.status || hasProgressed(before, row);
	after.since = hasMoved ? now : (before.since ?? now);
	after.isTold = !hasMoved && before.isTold;
	if (row.isFinal || after.isTold || hasMoved || now - after.since < afterMs) return;
	after.isTold = true;
	stalled.push({ row, since: after.since });
}

function hasProgressed({ remains: before }: Seen, { remains: now }: StatusLike): boolean {
	return typeof before === 'number' && typeof now === 'number' && before !== now;
}
