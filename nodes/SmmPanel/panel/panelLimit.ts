import { slower, type RateLimit, type RateNews } from './rateLimit';
import { ShownLimit } from './shownLimit';

/** A panel that asks for a longer wait (ms) is not waited for. */
export const LONGEST_HOLD_MS = 120_000;

/** After this time (ms) one request asks again, however long a break the panel asked for. */
export const LONGEST_BREAK_MS = 3_600_000;

/** How long (ms) requests count that were sent, and how long a limit is kept: panels change theirs. */
const WINDOW_MS = 60_000;
const HISTORY_MS = 3 * WINDOW_MS;
const LIMIT_LASTS_MS = 10 * WINDOW_MS;
const LONGEST_HISTORY = 2_000;

/** Waits (ms) after refusals that name no time; the second is until a minute after the first request. */
const FIRST_HOLD_MS = 1_000;
const FURTHER_HOLD_MS = 30_000;

/** Requests that are left are spread over the time that is left once there are no more than these. */
const SPREAD_FROM = 20;

/** What panels allow in a minute, for a limit that was not told yet. */
const USUAL_LIMITS = [30, 60, 100, 120, 300];

/** What is known of a panel's limit for one account: what it tells, and what it shows by what it refuses. */
export class PanelLimit {
	/** Until when the panel is sent no requests. */
	heldUntil = 0;

	private notBefore = 0;

	/** Starts of requests that were not refused, oldest first. */
	private starts: number[] = [];

	private limit?: RateLimit & { until: number };

	private readonly shown = new ShownLimit();

	/** When the last refusal that was news came, how many came without a taken request between, and the first of them. */
	private refusedAt = -Infinity;

	private refusals = 0;

	private refusedSince = -Infinity;

	constructor(private readonly now: () => number) {}

	/** When the next request may start. */
	opensAt(): number {
		return Math.max(this.notBefore, this.heldUntil, this.windowOpensAt());
	}

	/** Whether the next request is the first one beyond what some panels allow, or this one did. */
	isAtUsualLimit(): boolean {
		if (this.limitNow() !== undefined) return false;
		const { perMs = 0, requests } = this.limit ?? {};
		return (
			USUAL_LIMITS.includes(this.startsSince(this.now() - WINDOW_MS).length) ||
			this.startsSince(this.now() - perMs).length === requests
		);
	}

	sent(start: number): void {
		this.starts = [...this.startsSince(start - HISTORY_MS).slice(-LONGEST_HISTORY), start];
	}

	taken(start: number, { limit, left }: RateNews): void {
		if (limit !== undefined) this.keep(limit);
		if (left !== undefined) this.spread(left);
		if (start < this.refusedAt || this.refusals === 0) return;
		const { refusedAt, limit: before } = this;
		const found = this.shown.find(this.starts, { refusedAt, reopenedAt: start }, before);
		if (found !== undefined) this.keep(slower(this.limitNow(), found));
		this.refusals = 0;
	}

	/** @returns whether it is news: requests that were under way with one that was refused are none */
	refused(start: number, { limit, left, waitMs }: RateNews): boolean {
		const now = this.now();
		const place = this.starts.lastIndexOf(start);
		if (place >= 0) this.starts.splice(place, 1);
		const isNews = start >= this.refusedAt;
		if (isNews) {
			if (this.refusals++ === 0) this.refusedSince = now;
			this.refusedAt = now;
		}
		if (limit !== undefined) this.keep(limit);
		const askedMs = waitMs ?? (left?.requests === 0 ? left.resetMs : undefined);
		if (askedMs !== undefined) this.hold(now + askedMs);
		else if (isNews) this.hold(now + this.ownHoldMs(now));
		return isNews;
	}

	private windowOpensAt(): number {
		const limit = this.limitNow();
		const oldest = limit && this.starts.at(-limit.requests);
		if (limit === undefined || oldest === undefined) return 0;
		// The panel counts when requests arrive, and some of them take longer than others.
		return oldest + limit.perMs * 1.02 + 20;
	}

	private limitNow(): RateLimit | undefined {
		return this.limit && this.limit.until > this.now() ? this.limit : undefined;
	}

	private startsSince(time: number): number[] {
		const [oldest = Infinity] = this.starts;
		return oldest > time ? this.starts : this.starts.filter((start) => start > time);
	}

	private spread({ requests, resetMs }: { requests: number; resetMs: number }): void {
		const now = this.now();
		if (requests === 0) {
			this.hold(now + resetMs);
		} else if (requests <= SPREAD_FROM && resetMs <= LONGEST_HOLD_MS) {
			this.notBefore = Math.max(this.notBefore, now + resetMs / (requests + 1));
		}
	}

	private ownHoldMs(now: number): number {
		const windowMs = this.windowOpensAt() - now;
		if (windowMs > 0 || this.refusals <= 1) return Math.max(windowMs, FIRST_HOLD_MS);
		if (this.refusals > 2)
			return Math.max(this.refusedSince + WINDOW_MS + FIRST_HOLD_MS - now, FURTHER_HOLD_MS);
		const [first = now] = this.startsSince(now - WINDOW_MS);
		return Math.max(first + WINDOW_MS - now + FIRST_HOLD_MS, 2 * FIRST_HOLD_MS);
	}

	private hold(until: number): void {
		this.heldUntil = Math.max(this.heldUntil, Math.min(until, this.now() + LONGEST_BREAK_MS));
	}

	private keep({ requests, perMs }: RateLimit): void {
		this.limit = { requests, perMs, until: this.now() + LIMIT_LASTS_MS };
	}
}
