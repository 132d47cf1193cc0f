import { isObject } from '../panel/json';
import type { Seen, Watch } from './watch';

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
	/** One character an id: where its status stands in `words`, or one of those for none. */
	marks: string;
	words: string[];
	/** Only when progress or stalling is watched: what remains of each id, with commas between them. */
	remains?: string;
	/** Only when the panel does not know some ids: how often in a row, one digit an id. */
	misses?: string;
	/** Only when stalling is watched: since when (s, base 36) nothing moved, with `!` where that was told. */
	since?: string;
	/** Polls since ids the panel does not know were asked. */
	pause?: number;
};

const FIRST_MARK = '0'.charCodeAt(0);
const UNSEEN = ' ';
const UNSEEN_LATE = '!';

/** The memory of this scope; `undefined` when there is none, or none that can be read. */
export function readWatchState(stored: unknown, scope: string): Watch | undefined {
	if (!isWatchState(stored) || stored.scope !== scope) return undefined;
	const ids = stored.ids === '' ? [] : stored.ids.split(',');
	if (stored.marks.length !== ids.length) return undefined;
	const remains = stored.remains?.split(',');
	const since = stored.since?.split(',');
	const watch: Watch = new Map();
	for (const [index, id] of ids.entries()) {
		const mark = stored.marks[index] ?? UNSEEN;
		const seen: Seen = { status: stored.words[mark.charCodeAt(0) - FIRST_MARK] };
		if (mark === UNSEEN_LATE) seen.isLate = true;
		const rest = remains?.[index];
		if (rest !== undefined) seen.remains = rest === '' ? null : Number(rest);
		const misses = Number(stored.misses?.[index] ?? 0);
		if (misses > 0) seen.misses = misses;
		const time = since?.[index];
		if (time) readTime(time, seen);
		watch.set(id, seen);
	}
	return watch;
}

/** Polls since ids the panel does not know were asked. */
export function readPause(stored: unknown): number {
	return isObject(stored) && typeof stored.pause === 'number' ? stored.pause : 0;
}

function readTime(time: string, seen: Seen): void {
	seen.since = Number.parseInt(time, 36) * 1_000;
	seen.isTold = time.endsWith('!');
}

function isWatchState(value: unknown): value is WatchState {
	return (
		isObject(value) &&
		value.version === 1 &&
		typeof value.scope === 'string' &&
		typeof value.ids === 'string' &&
		typeof value.marks === 'string' &&
		Array.isArray(value.words) &&
		value.words.every((word) => typeof word === 'string') &&
		[value.remains, value.misses, value.since].every(isTextOrMissing)
	);
}

function isTextOrMissing(value: unknown): boolean {
	return value === undefined || typeof value === 'string';
}

export interface WatchColumns {
	withRemains: boolean;
	withTimes?: boolean;
	/** Polls since ids the panel does not know were asked. */
	pause?: number;
}

export function writeWatchState(
	watch: Watch,
	scope: string,
	{ withRemains, withTimes = false, pause = 0 }: WatchColumns,
): WatchState {
	const words: string[] = [];
	const markOf = new Map<string, string>();
	const marks: string[] = [];
	let hasMisses = false;
	for (const { status, isLate, misses = 0 } of watch.values()) {
		hasMisses ||= misses > 0;
		if (status === undefined) {
			marks.push(isLate ? UNSEEN_LATE : UNSEEN);
			continue;
		}
		let mark = markOf.get(status);
		if (mark === undefined) {
			mark = String.fromCharCode(FIRST_MARK + words.push(status) - 1);
			markOf.set(status, mark);
		}
		marks.push(mark);
	}
	const column = (write: (seen: Seen) => string | number, separator = ',') =>
		Array.from(watch.values(), write).join(separator);
	return {
		version: 1,
		scope,
		ids: [...watch.keys()].join(','),
		marks: marks.join(''),
		words,
		...(withRemains && { remains: column(({ remains }) => remains ?? '') }),
		...(hasMisses && { misses: column(({ misses = 0 }) => misses, ''), pause }),
		...(withTimes && { since: column(writeTime) }),
	};
}

function writeTime({ since, isTold }: Seen): string {
	return since === undefined ? '' : `${Math.floor(since / 1_000).toString(36)}${isTold ? '!' : ''}`;
}
