import { parseJson } from '../panel/json';

/** Blanks, and the zero-width and direction marks that come along when text is copied. */
const BLANK_OR_MARK = /[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** The text without blanks and invisible marks around it. Those inside stay: emoji are made with them. */
export function trimMarks(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && BLANK_OR_MARK.test(text.charAt(start))) start++;
	while (end > start && BLANK_OR_MARK.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}

/** An ID without what people and sheets write around it: `#23501`, `'23501` of a text cell, or `23501.0` of a floating column. */
export function withoutSheetMarks(id: string): string {
	return id
		.replace(/^'([^']+)'$/, '$1')
		.replace(/^[#'](?=\d)/, '')
		.replace(/^(\d{1,64})\.0{1,2}$/, '$1');
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** A line break as AI models and web forms write it: two characters, or a tag. */
const WRITTEN_LINE_BREAK = /(?:\\r)?\\n|<br\s?\/?>/i;

/**
 * The lines of a text, trimmed, also the empty ones. A written `\n` or `<br>` breaks a line only
 * where there is no real line break.
 */
export function linesIn(text: string): string[] {
	const whole = text.trim();
	const separator = LINE_BREAK.test(whole) ? LINE_BREAK : WRITTEN_LINE_BREAK;
	return whole.split(separator).map(trimMarks);
}

/** The texts of a JSON array; `undefined` when the text is none. */
export function textsInJson(text: string): string[] | undefined {
	const json = text.trimStart().startsWith('[') ? parseJson(text) : undefined;
	const isTexts = Array.isArray(json) && json.every((part) => typeof part === 'string');
	return isTexts ? json.filter((part) => typeof part === 'string') : undefined;
}

const WRAPPINGS = ['""', "''", '``', '<>', '“”', '‘’', '«»', '„“'];
const MARKDOWN_LINK = /^\[[^[\]]*\]\((https?:\/\/[^\s()]+)\)$/i;

/** An address without what was copied around it: marks, quotes, angle brackets, a Markdown link. */
export function unwrapAddress(text: string): string {
	const trimmed = trimMarks(text);
	const [, linked] = MARKDOWN_LINK.exec(trimmed) ?? [];
	if (linked !== undefined) return linked;
	const isWrapped =
		trimmed.length > 2 &&
		WRAPPINGS.includes(trimmed.charAt(0) + trimmed.charAt(trimmed.length - 1));
	return isWrapped ? unwrapAddress(trimmed.slice(1, -1)) : trimmed;
}

const NOTHING =
	/^(#(ref!|n\/a|value!|name\?|div\/0!|null!|num!|error!|spill!|calc!|field!|getting_data)|n\/a|undefined|null|nan|none|nil|true|false|\[object \w+\])$/i;

/** Whether it is what spreadsheets and programs write where there is nothing, or an error. */
export function saysNothing(text: string): boolean {
	return NOTHING.test(text);
}
