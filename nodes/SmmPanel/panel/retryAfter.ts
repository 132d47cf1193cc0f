import { textOf } from './json';

/** No panel counts so many seconds down: larger numbers are a time of day, and still larger ones in milliseconds. */
const FIRST_UNIX_S = 1_000_000_000;
const FIRST_UNIX_MS = 1_000_000_000_000;

/** `1.5`, `120`, `30s`. */
const SECONDS = /^(\d{1,15}(?:[.,]\d{1,9})?)\s*(?:s|sec|seconds?)?$/i;

/** `6m0s`, as programs in Go write it. */
const MINUTES = /^(\d{1,4})m(?:(\d{1,2})s)?$/i;
const NAMES_A_DAY = /[a-z]|\d{4}-\d/i;

/** Headers that name how long to wait. */
const WAITS = ['retry-after', 'x-retry-after', 'x-ratelimit-retry-after'];

/** Headers that name when a panel takes requests again, the surest first. */
const RESETS = [
	'ratelimit-reset',
	'x-ratelimit-reset',
	'x-rate-limit-reset',
	'x-ratelimit-reset-after',
];

/**
 * How long the panel asks to wait (ms): `Retry-After` in seconds or as a date (RFC 9110), or
 * `retry-after-ms`. NotPanel and smm.bz say with HTTP 429 when their count begins anew.
 */
export function askedWaitMs(status: number, headers: Record<string, unknown>): number | undefined {
	const ms = Number(textOf(headers['retry-after-ms']) ?? NaN);
	if (Number.isFinite(ms) && ms >= 0) return ms;
	return firstTimeLeftMs(WAITS, headers) ?? (status === 429 ? resetMs(headers) : undefined);
}

/** How long it takes until the panel counts anew (ms). */
export function resetMs(headers: Record<string, unknown>): number | undefined {
	return firstTimeLeftMs(RESETS, headers);
}

function firstTimeLeftMs(
	names: readonly string[],
	headers: Record<string, unknown>,
): number | undefined {
	return names.map((name) => timeLeftMs(headers[name], headers)).find((ms) => ms !== undefined);
}

/** Seconds, a time in Unix seconds or milliseconds, or a date; the panel's own clock counts where it is sent. */
function timeLeftMs(value: unknown, headers: Record<string, unknown>): number | undefined {
	const text = textOf(value);
	if (text === undefined) return undefined;
	const [, minutes, rest = '0'] = MINUTES.exec(text) ?? [];
	if (minutes !== undefined) return (Number(minutes) * 60 + Number(rest)) * 1000;
	const seconds = Number(SECONDS.exec(text)?.[1]?.replace(',', '.') ?? NaN);
	if (seconds < FIRST_UNIX_S) return Math.round(seconds * 1000);
	const at =
		seconds >= FIRST_UNIX_MS
			? seconds
			: seconds >= FIRST_UNIX_S
				? seconds * 1000
				: NAMES_A_DAY.test(text)
					? Date.parse(text)
					: NaN;
	if (Number.isNaN(at)) return undefined;
	const panelsNow = Date.parse(textOf(headers.date) ?? '');
	return Math.max(0, at - (Number.isNaN(panelsNow) ? Date.now() : panelsNow));
}
