import type { Failure, FailureKind } from './failures';
import { isMissingField, isUnknownAction, kindOfWords } from './words';

/** Refusals of a whole batch that may be about batches: the same ids one by one may be taken. */
const MAY_BE_ABOUT_BATCHES: readonly FailureKind[] = ['validation', 'notFound', 'notSupported'];

/** Refusals of one read that every other id would meet as well. */
const ABOUT_ALL_IDS: readonly FailureKind[] = ['auth', 'rateLimit', 'unavailable'];

/** What a panel offers at all: "Cancellation via API is not supported". */
const OFFER =
	/\bapi\b|\bpanel\b|\bfeature\b|\bfunction\b|\bmanual|\b(cancel\w*|refill\w*) (is|are) (not supported|disabled|turned off)/i;

/** "This order cannot be cancelled" on a panel that cancels others. */
const ABOUT_ONE = /\d|\b(this|that|the|your|selected) (order|refill|service|package)|\bservice\b/i;

/** Reads fall back on a broken answer as well; writes only on words that surely refuse. */
export function mayBeAboutBatch(failure: Failure, safeToRepeat: boolean): boolean {
	const { kind, nothingTaken, message, httpStatus, isLasting, isSaid } = failure;
	if (nothingTaken && MAY_BE_ABOUT_BATCHES.includes(kind))
		return safeToRepeat || kindOfWords(message) !== undefined;
	const isUnreadable = (httpStatus === 200 && !isSaid) || httpStatus === 404 || httpStatus === 405;
	return safeToRepeat && kind === 'unavailable' && isUnreadable && !isLasting;
}

/** Whether what the panel says of one id is said of the account or the panel as a whole. */
export function isAboutAccount(failure: Failure, safeToRepeat: boolean): boolean {
	return safeToRepeat ? ABOUT_ALL_IDS.includes(failure.kind) : failure.neverSent;
}

/**
 * Whether the panel does not have the action at all, as far as it has not answered it yet. What it
 * says of one id and of the whole batch alike has to be about no order.
 */
export function isAboutAction(
	failure: Failure,
	{ safeToRepeat, ofBatch }: { safeToRepeat: boolean; ofBatch?: Failure },
): boolean {
	if (isUnknownAction(failure)) return true;
	if (failure.kind !== 'notSupported') return false;
	const { nothingTaken, message } = failure;
	const isOffer = OFFER.test(message) && !ABOUT_ONE.test(message);
	return safeToRepeat || (nothingTaken && message === ofBatch?.message && isOffer);
}

/** What a panel without the action says, or one at another address, and others of an id that is none. */
export function needsSecondId(failure: Failure, safeToRepeat: boolean): boolean {
	return isMissingField(failure) || (safeToRepeat && isBareNotFound(failure));
}

function isBareNotFound({ kind, nothingTaken, httpStatus, isSaid }: Failure): boolean {
	return kind === 'unavailable' && nothingTaken && httpStatus === 404 && isSaid;
}
