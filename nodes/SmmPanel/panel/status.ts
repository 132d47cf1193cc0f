import { decodeEntities } from './entities';
import { remembered } from './remembered';
import { ORDER, REFILL, type Vocabulary } from './statusWords';

/** A status word in the contract's spelling, and whether the panel will change it no more. */
export interface Status {
	status: string;
	isFinal: boolean;
}

const plainWordOf = remembered((word) =>
	decodeEntities(word.replace(/<[^<>]*>/g, ''))
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}\p{So}\s_\-.!'’ʻ]/gu, '')
		.replaceAll('ı', 'i'),
);

const ORDER_BY_WORD = byPlainWord(ORDER);
const REFILL_BY_WORD = byPlainWord(REFILL);

/** The statuses an order can have in the contract's spelling, as far as known. */
export const ORDER_STATUSES = statusesOf(ORDER);

/** The statuses a refill can have in the contract's spelling, as far as known. */
export const REFILL_STATUSES = statusesOf(REFILL);

function statusesOf(vocabulary: Vocabulary): readonly string[] {
	return Object.keys(vocabulary).sort();
}

function byPlainWord(vocabulary: Vocabulary): ReadonlyMap<string, Status> {
	return new Map(
		Object.entries(vocabulary).flatMap(([status, { isFinal, words }]) =>
			[status, ...words].map((word) => [plainWord(word), { status, isFinal }] as const),
		),
	);
}

/** Without case, accents, blanks, `_`, `-`, pictures, markup and a final point: panels write them as they like. */
function plainWord(word: string): string {
	return plainWordOf(word.slice(0, 100));
}

/** An order's status where the word is known. */
export function knownOrderStatus(word: string): Status | undefined {
	const plain = plainWord(word);
	const known = ORDER_BY_WORD.get(plain);
	if (known !== undefined) return known;
	// "Cancelled by admin", "Canceled by the system"
	return /^cancell?edby/.test(plain) ? { status: 'Canceled', isFinal: true } : undefined;
}

/** A refill's status where the word is known. */
export function knownRefillStatus(word: string): Status | undefined {
	return REFILL_BY_WORD.get(plainWord(word));
}

/** An order's status; a word not known passes through unchanged and is not final. */
export function readOrderStatus(word: string): Status {
	return knownOrderStatus(word) ?? { status: word, isFinal: false };
}

/** A refill's status; a word not known passes through unchanged and is not final. */
export function readRefillStatus(word: string): Status {
	return knownRefillStatus(word) ?? { status: word, isFinal: false };
}
