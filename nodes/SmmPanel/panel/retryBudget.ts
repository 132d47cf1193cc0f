import { Failure } from './failures';

/** What an execution has for repeating requests: a repetition costs one, an answer earns one. */
const MOST_RETRIES = 30;

/** How long (ms) after the first request without an answer the last one is sent, and may wait for its own. */
const LAST_RETRY_AFTER_MS = 34_000;
const LAST_ANSWER_AFTER_MS = 38_000;

/** The panel is down when so many requests in a row failed for good, or two attempts and this time (ms) went by. */
const MOST_FAILED = 4;
const LONGEST_SILENCE_MS = 30_000;

/** Refusals for the rate in a row, a wait before each, after which nothing more is sent. */
const MOST_REFUSED = 4;

/**
 * What all requests of an execution have together to deal with a panel that does not answer: a
 * panel that is down costs as much for 10,000 rows as for a few. Panels that answer in between,
 * with whatever words, cost each row its own retries.
 */
export class RetryBudget {
	private retries = MOST_RETRIES;

	/** Attempts and requests since the last answer, and when the first of them was sent. */
	private attempts = 0;

	private failed = 0;

	private silentSince?: number;

	private refused = 0;

	private lastFailure?: Failure;

	constructor(private readonly now: () => number = Date.now) {}

	answered(): void {
		this.retries = Math.min(this.retries + 1, MOST_RETRIES);
		this.refused = 0;
		this.endSilence();
	}

	/** The panel is there; it refuses for the rate, after a wait before. */
	refusedForRate(failure: Failure): void {
		this.endSilence();
		this.lastFailure = failure;
		this.refused++;
	}

	unanswered(failure: Failure, sentAt: number): void {
		this.lastFailure = failure;
		this.attempts++;
		this.silentSince ??= sentAt;
	}

	/** Takes one retry from the budget; `false` when there is none or it would come too late. */
	takeRetry(delayMs: number): boolean {
		if (this.retries < 1 || this.silentMs() + delayMs > LAST_RETRY_AFTER_MS) return false;
		this.retries--;
		return true;
	}

	/** A request is not sent again. */
	gaveUp(): void {
		if (this.attempts > 0) this.failed++;
	}

	/** How long a repetition may wait for its answer (ms): the panel has kept silent for a while. */
	timeLeftMs(): number {
		return Math.max(LAST_ANSWER_AFTER_MS - this.silentMs(), 1_000);
	}

	/** Whether a request was given up, and nothing came for long. */
	isSilent(): boolean {
		return this.failed > 0 && this.silentMs() >= LONGEST_SILENCE_MS;
	}

	/** Why nothing more is sent, if so. */
	whyNot(): Failure | undefined {
		const { lastFailure } = this;
		if (lastFailure === undefined) return undefined;
		const { message, advice } = lastFailure;
		if (this.refused >= MOST_REFUSED)
			return Failure.notSent(
				'rateLimit',
				`Not sent: the panel refused the requests before for their rate: ${message}`,
			);
		const isDown = this.failed >= MOST_FAILED || (this.attempts > 1 && this.isSilent());
		return isDown
			? Failure.notSent(
					'unavailable',
					`Not sent: the panel did not answer the requests before: ${message}`,
					advice,
				)
			: undefined;
	}

	private silentMs(): number {
		return this.silentSince === undefined ? 0 : this.now() - this.silentSince;
	}

	private endSilence(): void {
		this.attempts = 0;
		this.failed = 0;
		this.silentSince = undefined;
	}
}

/** Nothing came, or nothing a panel would send: an error page, a text that breaks off. */
export function isNoAnswer({ kind, nothingTaken, neverSent, isEmptyAnswer }: Failure): boolean {
	return neverSent || (kind === 'unavailable' && !nothingTaken && !isEmptyAnswer);
}
