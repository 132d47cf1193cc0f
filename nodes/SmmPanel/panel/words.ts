import { Failure, type FailureKind } from './failures';
import type { Meaning } from './words/language';
import { LANGUAGES } from './words/languages';
import { PhraseBook } from './words/phrases';
import { sentencesOf } from './words/plainWords';

const KINDS: Readonly<Record<Meaning, FailureKind>> = {
	auth: 'auth',
	funds: 'funds',
	busyLink: 'busyLink',
	notFound: 'notFound',
	nothingThere: 'notFound',
	validation: 'validation',
	missingField: 'validation',
	notSupported: 'notSupported',
	unknownAction: 'notSupported',
	rateLimit: 'rateLimit',
	closed: 'unavailable',
	broken: 'unavailable',
	brokenBehind: 'unavailable',
	neverReached: 'unavailable',
	brokenAfter: 'unavailable',
};

/**
 * What decides when words say several things. "Provider error: not enough funds" is about what
 * broke behind the panel; "Invalid link, please try again later" is about the link.
 */
const RANKS: ReadonlyArray<readonly Meaning[]> = [
	['brokenAfter'],
	['neverReached'],
	['brokenBehind'],
	[
		'rateLimit',
		'auth',
		'busyLink',
		'funds',
		'unknownAction',
		'notSupported',
		'notFound',
		'nothingThere',
		'closed',
		'missingField',
		'validation',
	],
	['broken'],
];

/** Made of all languages when the first words are read: an n8n that asks no panel does not pay for it. */
let book: PhraseBook<Meaning> | undefined;

function writeBook(): PhraseBook<Meaning> {
	const written = new PhraseBook<Meaning>();
	for (const language of Object.values(LANGUAGES)) {
		for (const meaning of RANKS.flat())
			for (const phrase of language[meaning] ?? []) written.add(meaning, phrase);
	}
	return written;
}

/** The words of one failure are asked about several times in a row. */
let latest: { words: string; meaning: Meaning | undefined } = { words: '', meaning: undefined };

/** What a panel's words say: of the highest rank, the longest phrase found. `undefined`: nothing we know. */
export function meaningOfWords(words: string): Meaning | undefined {
	if (latest.words !== words) latest = { words, meaning: readMeaning(words) };
	return latest.meaning;
}

function readMeaning(words: string): Meaning | undefined {
	book ??= writeBook();
	const found = new Map<Meaning, number>();
	for (const sentence of sentencesOf(words)) {
		for (const [meaning, length] of book.find(sentence))
			found.set(meaning, Math.max(length, found.get(meaning) ?? -Infinity));
	}
	const rank = RANKS.find((meanings) => meanings.some((meaning) => found.has(meaning))) ?? [];
	const lengthOf = (meaning: Meaning) => found.get(meaning) ?? -Infinity;
	const [longest] = [...rank].sort((one, other) => lengthOf(other) - lengthOf(one));
	return longest;
}

/** The kind of a refusal by the panel's own words; `undefined` when they say nothing we know. */
export function kindOfWords(words: string): FailureKind | undefined {
	const meaning = meaningOfWords(words);
	return meaning && KINDS[meaning];
}

/**
 * Whether words in the place of a refusal leave open what became of a write. Words nobody knows do
 * not: that is how every panel says what it does not like about a request.
 */
export function leaveOpen(words: string): boolean {
	return meaningOfWords(words) === 'broken' || areAboutBehind(words);
}

/** Whether something broke behind the panel; that proves nothing, whatever HTTP status says so. */
export function areAboutBehind(words: string): boolean {
	const meaning = meaningOfWords(words);
	return meaning === 'brokenBehind' || meaning === 'brokenAfter';
}

/** "Could not resolve host": nothing was taken, whatever HTTP status says so. */
export function sayNeverReached(words: string): boolean {
	return meaningOfWords(words) === 'neverReached';
}

/** A refusal of one row in the panel's words. */
export function refusal(words: string): Failure {
	return new Failure(kindOfWords(words) ?? 'validation', words, {
		effect: leaveOpen(words) ? 'unknown' : 'nothingTaken',
	});
}

/** The panel does not know the action, whatever the ID. */
export function isUnknownAction({ nothingTaken, message }: Failure): boolean {
	return nothingTaken && meaningOfWords(message) === 'unknownAction';
}

/** The panel misses a field: of the action, or of an ID it could not read. */
export function isMissingField({ nothingTaken, message }: Failure): boolean {
	return nothingTaken && meaningOfWords(message) === 'missingField';
}

/** The panel does not know the action, or misses a field of it. */
export function isAboutRequest(failure: Failure): boolean {
	return isUnknownAction(failure) || isMissingField(failure);
}

/**
 * What a failure is when one ID was asked for and the panel took the key before: HTTP 404 with
 * nothing but "Not found" is then about the ID, not about the address.
 */
export function asNotFound(failure: Failure): Failure {
	const { kind, nothingTaken, message, httpStatus } = failure;
	const saysNothingElse = httpStatus === 404 && kind === 'unavailable' && nothingTaken;
	return saysNothingElse
		? new Failure('notFound', message, { ...failure, advice: undefined })
		: failure;
}
