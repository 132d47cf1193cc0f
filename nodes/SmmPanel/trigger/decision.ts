import type { Failure } from '../panel/failures';
import type { Occasion } from './nodeMemory';

/** What a poll came to. */
export interface PollFacts {
	occasion: Occasion;
	/** An earlier poll of this watch left something. */
	hasMemory: boolean;
	hasItems: boolean;
	failure?: Failure;
	/** Nothing was heard: the panel or the list hangs, or the time was too short. */
	isSilence: boolean;
	/** It was not told within the last hour. */
	isNews: boolean;
}

export interface Decision {
	/** The poll fails in front of the user. */
	throws: boolean;
	/** What the poll leaves is kept. */
	remembers: boolean;
	/** The failure goes into the log only. */
	logs: boolean;
	/** The failure is to be told by the next poll, as this one has items. */
	owes: boolean;
}

/** What becomes of a poll: items are never held back by a failure, and a failure is told once to the right one. */
export function decide(facts: PollFacts): Decision {
	const { occasion, hasItems, failure, isNews } = facts;
	const isTest = occasion === 'test';
	if (failure === undefined) return { throws: false, remembers: !isTest, logs: false, owes: false };
	const throws = !hasItems && isToldNow(facts, failure);
	return {
		throws,
		// At publishing the user tries again; what a failed attempt saw is not the first sight.
		remembers: !isTest && !(throws && occasion !== 'schedule'),
		logs: !throws && !isTest,
		owes: hasItems && !isTest && isNews,
	};
}

function isToldNow(
	{ occasion, hasMemory, isSilence, isNews }: PollFacts,
	{ kind }: Failure,
): boolean {
	switch (occasion) {
		case 'test':
			return true;
		case 'publishing':
			return !isSilence && kind !== 'notFound';
		case 'start':
			return !hasMemory && (kind === 'auth' || kind === 'validation');
		case 'schedule':
			return isNews;
	}
}
