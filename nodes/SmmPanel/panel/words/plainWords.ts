/** Panels repeat long links; what they refuse for stands within this many characters. */
const LONGEST_READ = 2_000;
const LONGEST_COMPARED = 500;

const ADDRESS = /^\W*(https?:|www\.|[\w-]+(\.[\w-]+)+\/)/i;

/** `l'ordine`, `n'est`, `dell'ordine`: two words, unlike `don't`. */
const ELISION = /(?<!\p{L})([cdjlmnst]|qu|un|nell|dell|all|sull|quest)['’](?=\p{L})/giu;

/** `insufficientBalance`, `PDOException`; `cURL` and `APIs` are one word. */
const CAMEL_CASE = /\p{Ll}(?=\p{Lu}\p{Ll})|\p{Lu}(?=\p{Lu}\p{Ll}{2})/gu;

/** Also the short vowels of Arabic, and some of Hindi: left out here and in the phrases alike. */
const ACCENT = /\p{Mn}/gu;

const ARABIC_ARTICLE = /^(?:[وبفك]?ال|لل){1,2}(?=.{2})/u;

/**
 * The sentences of a text as plain words: lower case, no accents, no points, dashes or apostrophes.
 * `NOT_ENOUGH-Funds` is `not enough funds`. Addresses are left out: a link may hold any word.
 */
export function sentencesOf(text: string): string[][] {
	return withoutAddresses(text.slice(0, LONGEST_READ))
		.slice(0, LONGEST_COMPARED)
		.replace(CAMEL_CASE, '$& ')
		.split(/[.!?;](?=\s|$)|[\n|।。؟]/u)
		.map(wordsOf)
		.filter((words) => words.length > 0);
}

/** The words of a phrase of the table, spelled as those of a text. */
export function wordsOf(sentence: string): string[] {
	return withoutMarks(sentence.replace(ELISION, '$1 '))
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.map((word) => word.replace(ARABIC_ARTICLE, ''))
		.filter((word) => word !== '');
}

function withoutAddresses(text: string): string {
	return text
		.split(/(\s+)/)
		.filter((part) => !ADDRESS.test(part))
		.join('');
}

/** Accents and short vowels are written by some and left out by others. */
function withoutMarks(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(ACCENT, '')
		.replace(/['’‘ʻʼ`´]/g, '')
		.replaceAll('ı', 'i')
		.replaceAll('đ', 'd')
		.replaceAll('ß', 'ss')
		.replaceAll('ي', 'ی')
		.replaceAll('ى', 'ی')
		.replaceAll('ك', 'ک')
		.replaceAll('ة', 'ه');
}
