import { wordsOf } from './plainWords';

/**
 * Parts with blanks between, that stand in one sentence close together, in any order:
 * `'balance|funds low|not_enough|insufficien*'`. `|` is "or", `_` joins words that follow each
 * other, `*` is any ending. `=` before the first part: the phrase is the whole sentence.
 */
export type Phrase = string;

/** So many other words may stand between the parts of a phrase. */
const FAR = 6;

/** What one word between two parts takes off the length of a match. */
const COST_OF_WORD_BETWEEN = 3;

interface Stem {
	text: string;
	isPrefix: boolean;
}

/** One way to say one part of a phrase. */
interface Spelling {
	phrase: ReadPhrase;
	part: number;
	stems: Stem[];
	length: number;
}

interface ReadPhrase {
	parts: number;
	isWhole: boolean;
	/** Where in the list of meanings it stands. */
	meaning: number;
}

/** Where a part was seen last. */
interface Seen {
	part: number;
	from: number;
	words: number;
	length: number;
}

/** Finds phrases in a sentence: the longest and closest first. Linear in the length of the sentence. */
export class PhraseBook<Meaning> {
	private readonly byFirstWord = new Map<string, Spelling[]>();

	private readonly byFirstStem = new Map<string, Spelling[]>();

	private readonly meanings: Meaning[] = [];

	private longestStem = 0;

	add(meaning: Meaning, phrase: Phrase): void {
		const isWhole = phrase.startsWith('=');
		const parts = phrase.replace('=', '').trim().split(/\s+/);
		const read = { parts: parts.length, isWhole, meaning: this.meanings.push(meaning) - 1 };
		parts.forEach((part, index) => {
			for (const spelling of part.split('|')) this.addSpelling(read, index, spelling);
		});
	}

	private addSpelling(phrase: ReadPhrase, part: number, spelling: string): void {
		const stems = spelling.split('_').flatMap(stemsOf);
		const [first] = stems;
		if (first === undefined) return;
		const length = stems.reduce((sum, { text }) => sum + text.length, 0);
		this.longestStem = Math.max(this.longestStem, first.text.length);
		const index = first.isPrefix ? this.byFirstStem : this.byFirstWord;
		const others = index.get(first.text);
		const entry = { phrase, part, stems, length };
		if (others === undefined) index.set(first.text, [entry]);
		else others.push(entry);
	}

	/** The meanings found in a sentence of plain words, with the length of their best match. */
	find(sentence: readonly string[]): Map<Meaning, number> {
		const seen = new Map<ReadPhrase, Seen[]>();
		const found = new Map<Meaning, number>();
		sentence.forEach((word, from) => {
			for (const spelling of this.spellingsFrom(word)) {
				const { phrase, part, stems, length } = spelling;
				if (!stems.every((stem, index) => isSpelledSo(stem, sentence[from + index]))) continue;
				const place = { part, from, words: stems.length, length };
				const places = withPlace(seen.get(phrase) ?? [], place);
				seen.set(phrase, places);
				if (places.length < phrase.parts) continue;
				const score = scoreOf(phrase, places, sentence.length);
				const meaning = this.meanings[phrase.meaning];
				if (score === undefined || meaning === undefined) continue;
				found.set(meaning, Math.max(score, found.get(meaning) ?? -Infinity));
			}
		});
		return found;
	}

	private spellingsFrom(word: string): Spelling[] {
		const spellings = [...(this.byFirstWord.get(word) ?? [])];
		for (let end = 1; end <= Math.min(word.length, this.longestStem); end++)
			spellings.push(...(this.byFirstStem.get(word.slice(0, end)) ?? []));
		return spellings;
	}
}

/** The last place of each part; a longer spelling that is not over yet stays. */
function withPlace(places: readonly Seen[], place: Seen): Seen[] {
	const before = places.find(({ part }) => part === place.part);
	const isInside = before !== undefined && before.from + before.words > place.from;
	if (isInside && before.length > place.length) return [...places];
	return [...places.filter((other) => other !== before), place];
}

function stemsOf(word: string): Stem[] {
	const isPrefix = word.endsWith('*');
	return wordsOf(word).map((text) => ({ text, isPrefix }));
}

function isSpelledSo({ text, isPrefix }: Stem, word: string | undefined): boolean {
	return isPrefix ? word?.startsWith(text) === true : word === text;
}

/** `undefined` where parts stand too far apart, or share a word. */
function scoreOf(
	{ isWhole }: ReadPhrase,
	places: readonly Seen[],
	sentenceLength: number,
): number | undefined {
	const inOrder = [...places].sort((one, other) => one.from - other.from);
	const start = inOrder[0]?.from ?? 0;
	let [end, between, length] = [start, 0, 0];
	for (const place of inOrder) {
		if (place.from < end) return undefined;
		between += place.from - end;
		end = place.from + place.words;
		length += place.length;
	}
	if (between > FAR || (isWhole && end - start - between < sentenceLength)) return undefined;
	return length - COST_OF_WORD_BETWEEN * between;
}
