import { Failure } from './failures';
import { isMissingField, isUnknownAction } from './words';

/** What many panels do not offer, as users call it. */
const OFTEN_MISSING: Record<string, string> = {
	refill: 'refills',
	refill_status: 'the status of refills',
	cancel: 'cancellations',
};

/** Actions that every panel has and that need nothing but the key. */
const WITHOUT_FIELDS = ['balance', 'services'];

/** Every order has them. */
const ALWAYS_SENT = ['key', 'action', 'service', 'link'];

/** Fields of an order that read like plain words; others are known by their `_` or a list of names. */
const FIELDS = new Set(
	'quantity comments username usernames hashtag hashtags keywords media groups posts delay expiry runs interval country device coupon reaction'.split(
		' ',
	),
);

/** `Missing required parameters: link, quantity` */
const LIST_OF_NAMES = /(?:parameters?|params?|fields?):([\w ,"'`]{1,100})/i;

/**
 * Adds what the user can do when the panel may not have the action: Glycon answers `null` to one it
 * does not know, PerfectPanel "Incorrect request", which it also says when a field is missing and to
 * a wrong key.
 */
export function explainMissingAction(action: string, failure: Failure): Failure {
	const advice = adviceFor(action, failure);
	return advice === undefined
		? failure
		: new Failure(failure.kind, failure.message, { ...failure, advice });
}

function adviceFor(action: string, failure: Failure): string | undefined {
	const what = OFTEN_MISSING[action];
	if (failure.isEmptyAnswer && what !== undefined)
		return `Panels that do not offer ${what} answer so, too. ${failure.advice}`.trim();
	const isMissed = isMissingField(failure);
	if (!isMissed && !isUnknownAction(failure)) return undefined;
	if (WITHOUT_FIELDS.includes(action))
		return "Some panels say so to a wrong API key. Check the API key and 'API URL' in the credential.";
	if (isMissed) return action === 'add' ? adviceForFields(failure) : undefined;
	return what === undefined
		? `Check the action "${action}" and its fields on the API page of your panel.`
		: `This panel does not offer ${what} through its API. Ask for them in the panel itself.`;
}

function adviceForFields({ message }: Failure): string | undefined {
	const names = namedFields(message).filter((name) => !ALWAYS_SENT.includes(name));
	if (names.length === 0) return undefined;
	const quoted = names.map((name) => `"${name}"`).join(', ');
	const ofPackages = names.includes('quantity') ? ' For a package, "quantity" is 1.' : '';
	return `Send it as one of the 'Extra Fields' of 'Create': add ${quoted} there.${ofPackages} 'Create Many' has no 'Extra Fields': use 'Create'.`;
}

function namedFields(message: string): string[] {
	const listed = wordsIn(LIST_OF_NAMES.exec(message)?.[1]);
	const known = wordsIn(message.slice(0, 500)).filter(
		(word) => FIELDS.has(word) || word.includes('_'),
	);
	return [...new Set([...listed, ...known])];
}

function wordsIn(text = ''): string[] {
	return text.match(/\w+/g)?.map((word) => word.toLowerCase()) ?? [];
}
