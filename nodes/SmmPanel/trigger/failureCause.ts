import type { Failure } from '../panel/failures';
import { LONGEST_BREAK_MS } from '../panel/panelLimit';

/** What n8n 2.41 with durable cursors reads of a poll's error to decide how long it pauses. */
type FailureCause =
	| { cause: 'credential-invalid' }
	| { cause: 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number };

/** `undefined` for what neither waiting nor another credential mends. */
export function causeOf({ kind, retryAfterMs }: Failure): FailureCause | undefined {
	const wait =
		retryAfterMs === undefined ? {} : { retryAfterMs: Math.min(retryAfterMs, LONGEST_BREAK_MS) };
	switch (kind) {
		case 'auth':
			return { cause: 'credential-invalid' };
		case 'rateLimit':
			return { cause: 'rate-limited', ...wait };
		case 'unavailable':
			return { cause: 'temporarily-unavailable', ...wait };
		default:
			return undefined;
	}
}
