import type { Failure } from './failures';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

/**
 * How long after it was first sent a request is sent for the last time (ms), answers and waits
 * counted; what it waits for its turn is not.
 */
export const LAST_ATTEMPT_AFTER_MS = 120_000;

/**
 * How long to wait (ms) before the request is sent again; `undefined` when it must not be.
 * A request that is not safe to repeat is sent again only when it surely was not taken: it never
 * left. Refusals for the rate are the pace's: they hold back all requests of the account.
 */
export function retryDelayMs(
	failure: Failure,
	attempt: { number: number; maxRetries: number; safeToRepeat: boolean; spentMs: number },
	random: () => number = Math.random,
): number | undefined {
	if (attempt.number >= attempt.maxRetries) return undefined;
	if (!failure.neverSent && !(attempt.safeToRepeat && isPassing(failure))) return undefined;
	const backOffMs = Math.min(FIRST_DELAY_MS * 2 ** attempt.number, LONGEST_DELAY_MS);
	const delayMs = failure.retryAfterMs ?? backOffMs * (0.5 + random() / 2);
	return attempt.spentMs + delayMs > LAST_ATTEMPT_AFTER_MS ? undefined : delayMs;
}

/** The panel took nothing and said so: whatever was sent may be sent again in its turn. */
export function isRefusedForRate({ kind, nothingTaken }: Failure): boolean {
	return kind === 'rateLimit' && nothingTaken;
}

/** A redirect, a wrong address or a refusal in words says the same again; a broken answer may not. */
function isPassing({ kind, httpStatus, isLasting }: Failure): boolean {
	const settled =
		httpStatus !== undefined && httpStatus >= 300 && httpStatus < 500 && httpStatus !== 408;
	return kind === 'rateLimit' || (kind === 'unavailable' && !settled && !isLasting);
}
