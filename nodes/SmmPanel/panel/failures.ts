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
	/** The message is what the panel said. */
	isSaid?: boolean;
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

	readonly isSaid: boolean;

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
		this.isSaid = details.isSaid ?? false;
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

/** Why a write was not sent: what had to be read before it could not be. */
export function notSentBecause({ kind, message, advice }: Failure): Failure {
	return Failure.notSent(kind, message, advice);
}
