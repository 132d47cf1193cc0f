import { Failure, isAboutRequest } from './failures';

/** What many panels do not offer, as users call it. */
const OFTEN_MISSING: Record<string, string> = {
	refill: 'refills',
	refill_status: 'the status of refills',
	cancel: 'cancellations',
};

/**
 * Adds what the user can do when the panel may not have the action: Glycon answers `null` to one it
 * does not know, PerfectPanel "Incorrect request", which it also says when a field is missing.
 */
export function explainMissingAction(action: string, failure: Failure): Failure {
	const what = OFTEN_MISSING[action];
	const { kind, message, advice } = failure;
	const advised = (sentence: string) =>
		new Failure(kind, message, { ...failure, advice: sentence });

	const [, field] =
		(action === 'add' && /missing required parameter:? "?(\w+)/i.exec(message)) || [];
	if (field !== undefined)
		return advised(`Send it as one of the 'Extra Fields' of 'Create': add "${field}" there.`);
	if (failure.isEmptyAnswer && what !== undefined)
		return advised(`Panels that do not offer ${what} answer so, too. ${advice}`.trim());
	if (kind !== 'notSupported' || !isAboutRequest(failure)) return failure;
	return advised(
		what === undefined
			? `Check the action "${action}" and its fields on the API page of your panel.`
			: `This panel does not offer ${what} through its API. Ask for them in the panel itself.`,
	);
}
