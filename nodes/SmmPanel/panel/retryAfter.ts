import { textOf } from './json';

/** No panel counts so many seconds down: larger numbers are a time of day. */
const LARGEST_COUNTDOWN_S = 1_000_000_000;

/**
 * How long the panel asks to wait (ms): `Retry-After` in seconds or as a date (RFC 9110). NotPanel
 * and smm.bz say with HTTP 429 when their count begins anew, in `X-RateLimit-Reset`.
 */
export function askedWaitMs(status: number, headers: Record<string, unknown>): number | undefined {
	const value =
		textOf(headers['retry-after']) ??
		(status === 429 ? textOf(headers['x-ratelimit-reset']) : undefined);
	if (value === undefined) return undefined;
	const ms = /^\d+$/.test(value)
		? secondsToWait(Number(value)) * 1000
		: Date.parse(value) - Date.now();
	return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function secondsToWait(seconds: number): number {
	return seconds > LARGEST_COUNTDOWN_S ? seconds - Date.now() / 1000 : seconds;
}
