import { randomUUID } from 'crypto';
import { sleep } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { StoredList } from './nodeStore';

/** What a reference is to the execution that claims it: `claimed` is its own to order. */
export type Claim = 'claimed' | 'accepted' | 'open' | Failure;

const taken = (reference: string) => `taken ${reference}`;
const open = (reference: string) => `open ${reference}`;

/** What is stored of a reference. */
export const valuesOf = {
	taken,
	open,
	claim: (reference: string) => [taken(reference), open(reference)],
	/** Ordered again, though it was open: whoever had claimed it before must not send it any more. */
	again: (reference: string) => `again ${reference}`,
};

export const newToken = () => `claim ${randomUUID()}`;

/** What a reference was before its two values were recorded, by those of them that were new. */
export function readClaim(
	added: ReadonlySet<string>,
	reference: string,
): 'claimed' | 'accepted' | 'open' {
	if (added.has(taken(reference))) return 'claimed';
	return added.has(open(reference)) ? 'accepted' : 'open';
}

const PAUSE_MS = 200;

/**
 * Records values, again where the first attempt failed: the first entry of a node is written by one
 * worker only, for the others n8n throws. `isRepeated` when the first attempt wrote them all the same,
 * and what it found is not known.
 */
export async function recordSurely(
	list: StoredList,
	values: readonly string[],
	token: string,
): Promise<{ added: Set<string>; isRepeated: boolean }> {
	try {
		return { added: await list.record(values), isRepeated: false };
	} catch {
		await sleep(PAUSE_MS);
		const added = await list.record(values);
		return { added, isRepeated: !added.has(token) };
	}
}

export function unreachableStore(): Failure {
	return Failure.notSent(
		'unavailable',
		'Not sent: n8n could not look up the order reference',
		"Run it again when n8n's database answers.",
	);
}

export function untoldReference(): Failure {
	return Failure.notSent(
		'unavailable',
		"Not sent: n8n's database did not tell whether the reference was ordered before",
		"Run it again. If it is reported open then, look in the panel, and set 'If Outcome Unknown' to 'Order Again' for the rows that have no order there.",
	);
}

/** A reference that was claimed and never confirmed. */
export function openReference(): Failure {
	return new Failure(
		'unknownOutcome',
		'Not sent: another execution took this order reference, and has not learned whether the panel accepted the order',
		{
			advice:
				"If that execution still runs, wait for its end and run the row again. Otherwise look in the panel. If the order is there, write its ID into your row and take the row out; if not, run the row with 'If Outcome Unknown' set to 'Order Again'.",
		},
	);
}
