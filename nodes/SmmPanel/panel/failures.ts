/** Why a row has no result. Workflows branch on these words (`error.type`), so they never change. */
export const FAILURE_KINDS = [
	'auth',
	'funds',
	'validation',
	'busyLink',
	'notFound',
	'notSupported',
	'rateLimit',
	'unavailable',
	'unknownOutcome',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/**
 * What a failed request did at the panel: it never left (host name not resolved, connection refused,
 * stopped before), the panel surely did nothing with it, or nobody can know.
 */
export type Effect = 'neverSent' | 'nothingTaken' | 'unknown';

interface FailureDetails {
	/** What the user can do about it, one sentence. */
	advice?: string;
	/** `unknown` unless it is sure. */
	effect?: Effect;
	/** Asking again would give the same. */
	isLasting?: boolean;
	/** The panel answered, with nothing. */
	isEmptyAnswer?: boolean;
	/** How long the panel asked to wait (ms). */
	retryAfterMs?: number;
	httpStatus?: number;
}

/** A request, or one row of it, without a result. A value, not an exception: rows beside it go on. */
export class Failure {
	readonly advice: string;

	readonly effect: Effect;

	readonly isLasting: boolean;

	readonly isEmptyAnswer: boolean;

	readonly retryAfterMs?: number;

	readonly httpStatus?: number;

	constructor(
		readonly kind: FailureKind,
		/** The panel's words, or a sentence of ours where it sent none. */
		readonly message: string,
		details: FailureDetails = {},
	) {
		this.advice = details.advice ?? ADVICE[kind];
		this.effect = details.effect ?? 'unknown';
		this.isLasting = details.isLasting ?? false;
		this.isEmptyAnswer = details.isEmptyAnswer ?? false;
		this.retryAfterMs = details.retryAfterMs;
		this.httpStatus = details.httpStatus;
	}

	/** A failure that shows before anything is sent. */
	static notSent(kind: FailureKind, message: string, advice?: string): Failure {
		return new Failure(kind, message, { advice, effect: 'neverSent' });
	}

	get neverSent(): boolean {
		return this.effect === 'neverSent';
	}

	/** The panel surely did nothing with the request. */
	get nothingTaken(): boolean {
		return this.effect !== 'unknown';
	}
}

const ADVICE: Record<FailureKind, string> = {
	auth: 'Copy the API key from the account page of your panel into the credential.',
	funds: 'Add funds in the panel, or order less.',
	busyLink: 'Wait until the running order for this link is done, then order again.',
	validation: 'Change it as the panel asks, then run it again.',
	notFound: 'Check the ID: it has to be one of this panel and of the account behind the API key.',
	notSupported: 'Look in the panel what the service and the state of the order allow.',
	rateLimit: "Set 'Max Requests per Second' in the options, or wait a while.",
	unavailable: 'Try again later, or open the panel in a browser to see whether it works.',
	unknownOutcome: 'Look in the panel whether it was accepted before you send it again.',
};

/** What panels say to an action they do not have, or to one without its fields. */
const UNKNOWN_REQUEST =
	/(incorrect|invalid|unknown).(request|action)|action is invalid|the request not found/;

/**
 * Panels' own words, as collected from panel documentation and sources, by kind. The first match
 * decides: "API key not found" is about the key, "link_not_found" about the input.
 */
const PANEL_WORDS: ReadonlyArray<readonly [FailureKind, RegExp]> = [
	['rateLimit', /rate.?limit|too many (requests|failed attempts)|slow down/],
	[
		'auth',
		/api.?key|(missing|invalid|incorrect|wrong) key\b|api access|api is disabl|your account (is|has been) (inactive|suspended)|^account (is )?(inactive|suspended)|unauthori[sz]ed|unauthenticated|^forbidden\.?$/,
	],
	[
		'busyLink',
		/active order (with|for) this link|same link|link.?duplicate|duplicate.?order|identical order|already has an order|link (is )?currently active|wait (for|until)\b.*complet|too.?many.?orders/,
	],
	[
		'funds',
		/not.?enough.?funds|insufficient.?(balance|funds)|balance is insufficient|not have enough|not enough balance/,
	],
	['validation', /link.?not.?found|drip-?feed|minimum number/],
	['notSupported', UNKNOWN_REQUEST],
	[
		'notSupported',
		/not allowed|not eligible|not support|(refill|cancel)\w* is disabled|cannot (be )?(cancel|refill)|not completed|less than \d+ hours|already (being )?(cancel|refill)/,
	],
	[
		'notFound',
		/(incorrect|invalid).?(order|refill|service)|(order|refill|service)\b.*not.?found|(order|refill|service).?not.?found|not exist|no orders|is not a number|service.?(is )?(inactive|disabled|not available)/,
	],
	[
		'unavailable',
		/again later|temporar|maintenance|unavailable|time.?out|timed out|(unknown|internal) error|error (occurred|processing)|processing another|went wrong/,
	],
	[
		'validation',
		/incorrect|invalid|bad link|required|missing|min_|max_|minim|maxim|less than|more than|multiple of|quantity|hidden|private/,
	],
];

/** The kind of a refusal by the panel's own words; `undefined` when they say nothing we know. */
export function kindOfWords(words: string): FailureKind | undefined {
	const text = words.toLowerCase();
	return PANEL_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The panel does not know the action, or misses a field of it: it says so whatever the id. */
export function isAboutRequest({ kind, nothingTaken, message }: Failure): boolean {
	const words = message.toLowerCase();
	return (
		nothingTaken &&
		['validation', 'notSupported'].includes(kind) &&
		(UNKNOWN_REQUEST.test(words) || /parameter|missing|required/.test(words))
	);
}

/** Why a write was not sent: what had to be read before it could not be. */
export function notSentBecause({ kind, message, advice }: Failure): Failure {
	return Failure.notSent(kind, message, advice);
}

/** A refusal of one row in the panel's words. */
export function refusal(words: string): Failure {
	return new Failure(kindOfWords(words) ?? 'validation', words, { effect: 'nothingTaken' });
}
