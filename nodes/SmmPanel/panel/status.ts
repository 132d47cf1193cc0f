/** A status word in the contract's spelling, and whether the panel will change it no more. */
export interface Status {
	status: string;
	isFinal: boolean;
}

type Vocabulary = Record<string, readonly [word: string, isFinal: boolean]>;

/**
 * Order, drip-feed and subscription states by their plain spelling (lower case, no spaces, `_`, `-`).
 * Numbers as one panel sends them. `Failed` is not final: on PerfectPanel an admin may resend.
 */
const ORDER: Vocabulary = {
	pending: ['Pending', false],
	0: ['Pending', false],
	awaiting: ['Awaiting', false],
	processing: ['Processing', false],
	1: ['Processing', false],
	inprogress: ['In progress', false],
	inprogess: ['In progress', false],
	completed: ['Completed', true],
	complete: ['Completed', true],
	success: ['Completed', true],
	2: ['Completed', true],
	partial: ['Partial', true],
	3: ['Partial', true],
	canceled: ['Canceled', true],
	cancelled: ['Canceled', true],
	cancel: ['Canceled', true],
	4: ['Canceled', true],
	refunded: ['Refunded', true],
	refunds: ['Refunded', true],
	5: ['Refunded', true],
	fail: ['Failed', false],
	failed: ['Failed', false],
	error: ['Failed', false],
	active: ['Active', false],
	paused: ['Paused', false],
	expired: ['Expired', true],
	limit: ['Limit', false],
};

const REFILL: Vocabulary = {
	pending: ['Pending', false],
	inprogress: ['In progress', false],
	refilling: ['Refilling', false],
	completed: ['Completed', true],
	complete: ['Completed', true],
	rejected: ['Rejected', true],
	canceled: ['Canceled', true],
	cancelled: ['Canceled', true],
	error: ['Failed', true],
	fail: ['Failed', true],
	failed: ['Failed', true],
};

/** The statuses an order can have in the contract's spelling, as far as known. */
export const ORDER_STATUSES = wordsOf(ORDER);

/** The statuses a refill can have in the contract's spelling, as far as known. */
export const REFILL_STATUSES = wordsOf(REFILL);

function wordsOf(vocabulary: Vocabulary): readonly string[] {
	return [...new Set(Object.values(vocabulary).map(([word]) => word))].sort();
}

function read(word: string, vocabulary: Vocabulary): Status {
	const plain = word.toLowerCase().replace(/[\s_-]/g, '');
	const known = Object.hasOwn(vocabulary, plain) ? vocabulary[plain] : undefined;
	return known ? { status: known[0], isFinal: known[1] } : { status: word, isFinal: false };
}

/** An order's status; a word not known passes through unchanged and is not final. */
export const readOrderStatus = (word: string): Status => read(word, ORDER);

/** A refill's status; a word not known passes through unchanged and is not final. */
export const readRefillStatus = (word: string): Status => read(word, REFILL);
