import { Failure } from './failures';
import { LONGEST_HOLD_MS, PanelLimit } from './panelLimit';
import type { RateNews } from './rateLimit';

/** Timers ring late; what they are late (ms) is no part of the gap to the next request. */
const LATE_MS = 20;

/** A request that waits to be sent. */
export interface Entrant {
	/** The gap to the next request that its own settings ask for (ms). */
	gapMs: number;
	/** Waits (ms), or less when the execution ends. */
	wait(ms: number): Promise<void>;
	signal?: AbortSignal;
	/** Why it must not be sent any more, if so. */
	whyNot(): Failure | undefined;
}

/** The place of one request that is sent now. Whoever sends it says what came of it. */
export interface Place {
	/** The panel took it, or refused it for another reason than the rate. */
	taken(news: RateNews): void;
	/** @returns whether it is news: requests that were under way with one that was refused are none */
	refused(news: RateNews): boolean;
	/** Nothing came back. */
	unanswered(): void;
}

/**
 * When the requests of one account may start, whoever sends them: a refusal for the rate holds all
 * of them back. A place is taken only by what is sent: a request that is stopped while it waits
 * leaves nothing behind. After a wait the first request goes alone, like the first one beyond a
 * usual limit: the panel refuses one then, and not as many as are under way.
 */
export class Pace {
	private readonly limit: PanelLimit;

	private nextStart = 0;

	/** Ends with the request that goes alone. */
	private scout?: Promise<void>;

	private scoutedUntil = 0;

	constructor(private readonly now: () => number = Date.now) {
		this.limit = new PanelLimit(now);
	}

	/** Waits for a place; a failure when the request must not be sent. */
	async enter({ gapMs, wait, signal, whyNot }: Entrant): Promise<Place | Failure> {
		let waitedUntil = -Infinity;
		for (;;) {
			const reason = whyNot() ?? this.heldTooLong();
			if (reason !== undefined) return reason;
			if (this.scout !== undefined) {
				await endOf(this.scout, signal);
				continue;
			}
			const opensAt = Math.max(this.nextStart, this.limit.opensAt());
			if (opensAt <= Math.max(waitedUntil, this.now())) return this.take(opensAt, gapMs);
			await wait(opensAt - this.now());
			waitedUntil = opensAt;
		}
	}

	private heldTooLong(): Failure | undefined {
		const { heldUntil } = this.limit;
		const retryAfterMs = heldUntil - this.now();
		if (retryAfterMs <= LONGEST_HOLD_MS) return undefined;
		return new Failure('rateLimit', 'Not sent: the panel asked for a break', {
			effect: 'neverSent',
			retryAfterMs,
			advice: whenAgain(heldUntil),
		});
	}

	private take(opensAt: number, gapMs: number): Place {
		const { limit } = this;
		const now = this.now();
		const start = now - opensAt < LATE_MS ? opensAt : now;
		const isFirstAfterHold = limit.heldUntil > this.scoutedUntil;
		const isScout = isFirstAfterHold || limit.isAtUsualLimit();
		this.scoutedUntil = limit.heldUntil;
		this.nextStart = Math.max(this.nextStart, start + gapMs);
		limit.sent(start);
		const comeBack = isScout ? this.sendScout() : () => undefined;
		return {
			taken(news) {
				limit.taken(start, news);
				comeBack();
			},
			refused(news) {
				const isNews = limit.refused(start, news);
				comeBack();
				return isNews;
			},
			unanswered: comeBack,
		};
	}

	private sendScout(): () => void {
		let comeBack = () => {};
		this.scout = new Promise((resolve) => {
			comeBack = resolve;
		});
		return () => {
			this.scout = undefined;
			comeBack();
		};
	}
}

const paces = new Map<string, Pace>();

/** The pace of an account, for all that this process sends to it. */
export function paceOf(account: string): Pace {
	const pace = paces.get(account) ?? new Pace();
	paces.set(account, pace);
	return pace;
}

export function whenAgain(time: number): string {
	return `The panel takes requests again at ${new Date(time).toISOString()}.`;
}

async function endOf(scout: Promise<void>, signal?: AbortSignal): Promise<void> {
	await new Promise<void>((resolve) => {
		const end = () => {
			signal?.removeEventListener('abort', end);
			resolve();
		};
		signal?.addEventListener('abort', end, { once: true });
		void scout.then(end);
	});
}
