import { textOf } from './json';
import { askedWaitMs, resetMs } from './retryAfter';

/** So many requests within so many milliseconds. */
export interface RateLimit {
	requests: number;
	perMs: number;
}

/** What an answer tells of the panel's limits. */
export interface RateNews {
	limit?: RateLimit;
	/** How many requests it still takes, and when it counts anew (ms from now). */
	left?: { requests: number; resetMs: number };
	/** How long it asks to wait (ms). */
	waitMs?: number;
}

type Headers = Record<string, unknown>;

/** Limits of an hour or a day say nothing about the pace. */
const LONGEST_WINDOW_MS = 120_000;

/** Words beyond are a page, not a sentence. */
const LONGEST_WORDS = 500;

/**
 * Reads `RateLimit`, `RateLimit-Policy` and `RateLimit-*` (drafts of the IETF), `X-RateLimit-*`,
 * and what a refusal for the rate says in words.
 */
export function readRateNews(status: number, headers: Headers, refusal?: string): RateNews {
	const words = refusal?.slice(0, LONGEST_WORDS);
	const limit = limitInHeaders(headers) ?? (words === undefined ? undefined : limitInWords(words));
	return {
		limit,
		left: leftInHeaders(headers),
		waitMs: askedWaitMs(status, headers) ?? (words === undefined ? undefined : waitInWords(words)),
	};
}

/** `"default";q=60;w=60`, `60;w=60`, or `limit=60` beside a window; of several the slowest. */
function limitInHeaders(headers: Headers): RateLimit | undefined {
	const policies = ['ratelimit-policy', 'ratelimit-limit', 'x-ratelimit-limit']
		.map((name) => textOf(headers[name]) ?? '')
		.flatMap((text) => text.slice(0, LONGEST_WORDS).split(','))
		.flatMap((policy) => {
			const requests = Number(parameterOf(policy, 'q') ?? /^\s*(\d{1,9})\s*;/.exec(policy)?.[1]);
			return usable({ requests, perMs: Number(parameterOf(policy, 'w')) * 1000 });
		});
	return policies.reduce<RateLimit | undefined>(slower, undefined);
}

function leftInHeaders(headers: Headers): RateNews['left'] {
	const combined = textOf(headers.ratelimit)?.slice(0, LONGEST_WORDS) ?? '';
	const requests =
		parameterOf(combined, 'r') ??
		parameterOf(combined, 'remaining') ??
		['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining']
			.map((name) => textOf(headers[name]))
			.find((text) => text !== undefined);
	const seconds = parameterOf(combined, 't') ?? parameterOf(combined, 'reset');
	const ms = seconds === undefined ? resetMs(headers) : Number(seconds) * 1000;
	if (requests === undefined || ms === undefined || !/^\d+$/.test(requests)) return undefined;
	return { requests: Number(requests), resetMs: ms };
}

/** `r` of `"default";r=50;t=30`. */
function parameterOf(header: string, name: string): string | undefined {
	return new RegExp(`(?:^|[;,\\s])${name}=(\\d{1,9})`, 'i').exec(header)?.[1];
}

/** The units panels name, in the languages they speak, by their length. */
const UNITS: ReadonlyArray<readonly [ms: number, words: string]> = [
	[1000, 'seconds|second|secs|sec|s|segundos|segundo|secondes|seconde|sekunden|sekunde'],
	[1000, 'secondi|secondo|секунду|секунды|секунд|сек|saniye|detik|giây|soniya'],
	[60_000, 'minutes|minute|mins|min|m|minutos|minuto|minuten|minuti|минуту|минуты|минут|мин'],
	[60_000, 'хвилину|хвилини|хвилин|dakika|menit|phút|daqiqa'],
	[3_600_000, 'hours|hour|hr|h|horas|hora|heures|heure|stunden|stunde|час|часа|часов|saat|jam'],
];
const UNIT = `(${UNITS.map(([, words]) => words).join('|')})(?![\\p{L}\\d])`;

/** `60/minute`, `60 requests per 1 minute`, `5 req/s`, `once a second`. */
const LIMIT = new RegExp(
	`(\\d{1,6}|once|one)(?:\\s{0,3}\\p{L}{3,14})?\\s{0,3}(?:/|\\b(?:per|every|each|an?|in|within|por|pro|par|je|al)\\s|(?<!\\p{L})(?:в|за|на|mỗi)\\s)\\s{0,3}(?:(?:any|each|the last)\\s{1,3})?(\\d{1,4})?\\s{0,3}${UNIT}`,
	'iu',
);

/** `60 RPM`, `5 rps` */
const SHORT_LIMIT = /\b(\d{1,6})\s{0,3}rp([ms])\b/i;

/** `30 seconds`, `1 min 30 sec`: beside a limit only where a word before says that it is a wait. */
const SPAN = `(\\d{1,4})\\s{0,3}${UNIT}(?:\\s{0,3}(\\d{1,2})\\s{0,3}${UNIT})?`;
const WAIT = new RegExp(`\\b(?:in|after|wait|for)\\s{1,3}${SPAN}`, 'iu');
const WAIT_WITHOUT_WORD = new RegExp(`(?<![\\d.,:/])${SPAN}`, 'iu');

function limitInWords(words: string): RateLimit | undefined {
	const [, short, letter] = SHORT_LIMIT.exec(words) ?? [];
	if (short !== undefined)
		return usable({ requests: Number(short), perMs: lengthOf(letter ?? '') })[0];
	const [, count, span, unit] = LIMIT.exec(words) ?? [];
	if (count === undefined || unit === undefined) return undefined;
	const requests = /^\d/.test(count) ? Number(count) : 1;
	return usable({ requests, perMs: Number(span ?? 1) * lengthOf(unit) })[0];
}

function waitInWords(words: string): number | undefined {
	const rest = words.replace(LIMIT, '');
	const found = WAIT.exec(rest) ?? (rest === words ? WAIT_WITHOUT_WORD.exec(rest) : null);
	const [, count, unit, further, furtherUnit] = found ?? [];
	if (unit === undefined) return undefined;
	const more = furtherUnit === undefined ? 0 : Number(further) * lengthOf(furtherUnit);
	return Number(count) * lengthOf(unit) + more;
}

function lengthOf(unit: string): number {
	const word = unit.toLowerCase();
	return UNITS.find(([, words]) => words.split('|').includes(word))?.[0] ?? NaN;
}

function usable(limit: RateLimit): RateLimit[] {
	const { requests, perMs } = limit;
	return requests >= 1 && perMs > 0 && perMs <= LONGEST_WINDOW_MS ? [limit] : [];
}

/** The one of two limits that lets less through. */
export function slower(one: RateLimit | undefined, other: RateLimit): RateLimit {
	if (one === undefined) return other;
	return one.perMs / one.requests >= other.perMs / other.requests ? one : other;
}
