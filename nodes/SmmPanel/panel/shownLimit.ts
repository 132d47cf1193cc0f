import type { RateLimit } from './rateLimit';

/** Limits are of a minute at most (ms). */
const WINDOW_MS = 60_000;

/** Fewer requests than one in this time (ms) say nothing about a limit of the panel. */
const SPARSE_MS = 2_000;

/** Fewer requests before a refusal show no limit, of a second or a minute: some panels refuse now and then. */
const FEWEST = { ofSecond: 5, ofMinute: 10 };
const FEW_SECONDS_MS = 5_000;

/** As many requests before each of so many refusals in a row are a limit, however few they are. */
const SAME_COUNTS = 4;

/** What a panel that tells no limit shows by what it refuses. */
export class ShownLimit {
	/** When the panel took the first request after the last refusal. */
	private reopenedAt = -Infinity;

	private few = { requests: 0, perMs: Infinity, times: 0 };

	/**
	 * What the panel took until it refused, over the time until it took requests again.
	 *
	 * @param starts of requests that were not refused, oldest first
	 * @param before the limit there was, if any
	 */
	find(
		starts: readonly number[],
		{ refusedAt, reopenedAt }: { refusedAt: number; reopenedAt: number },
		before?: RateLimit,
	): RateLimit | undefined {
		const since = Math.max(this.reopenedAt, refusedAt - WINDOW_MS);
		this.reopenedAt = reopenedAt;
		const taken = starts.filter((start) => start >= since && start < refusedAt);
		const [first] = taken;
		if (first === undefined || reopenedAt <= first) return undefined;
		if (refusedAt - first > taken.length * SPARSE_MS) return undefined;
		const shown = { requests: taken.length, perMs: reopenedAt - first };
		const isShort = shown.perMs <= FEW_SECONDS_MS;
		if (taken.length >= (isShort ? FEWEST.ofSecond : FEWEST.ofMinute)) return shown;
		return shown.requests === before?.requests ? before : this.findAmongFew(shown);
	}

	private findAmongFew({ requests, perMs }: RateLimit): RateLimit | undefined {
		const { few } = this;
		this.few =
			few.requests === requests
				? { requests, perMs: Math.min(few.perMs, perMs), times: few.times + 1 }
				: { requests, perMs, times: 1 };
		return this.few.times >= SAME_COUNTS ? this.few : undefined;
	}
}
