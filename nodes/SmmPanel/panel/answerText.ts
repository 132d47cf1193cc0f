import { parseJson, type JsonBody } from './json';

/** Words for people are no longer. */
const LONGEST_LINE = 200;

/** A page is one from its beginning; what stands further behind in a text may be anybody's words. */
const BEGINNING = 10_000;

const OPENS_JSON = /\{\s*["}]|\[\s*[[{"\]]/g;
const PAGE_TAG = /<(?:!doctype|html|head|body|title)\b/i;
const PAGE_BEFORE_DATA = /<(?:!doctype|html|head)\b/i;
const TITLE = /<title[^<>]*>([^<]{1,80})/i;

/**
 * The object or list in a panel's answer, `undefined` when there is none. PHP panels print notices
 * before the JSON and some send a byte order mark: what stands around it is passed over. It has to
 * be closed and the last of its kind, so that nothing is read out of a cut answer.
 */
export function parseAnswerText(text: string): JsonBody | undefined {
	const whole = parseJson(text);
	if (whole !== undefined) return whole;
	for (const { index } of text.matchAll(OPENS_JSON)) {
		if (PAGE_BEFORE_DATA.test(text.slice(0, Math.min(index, BEGINNING)))) return undefined;
		const end = text.lastIndexOf(text[index] === '{' ? '}' : ']') + 1;
		const json = parseJson(text.slice(index, end));
		// Nothing further is tried behind what cannot be read: that makes one pass of the text.
		if (json === undefined) return undefined;
		if (!/[[{]/.test(text.slice(end))) return json;
	}
	return undefined;
}

/** A web page, with its title where it has one. */
export function pageIn(text: string): { title?: string } | undefined {
	const beginning = text.slice(0, BEGINNING);
	return PAGE_TAG.test(beginning) ? { title: TITLE.exec(beginning)?.[1]?.trim() } : undefined;
}

/** A few old panels answer `error=Invalid+API+key` as form text. */
export function formErrorIn(text: string): string | undefined {
	const form = text.trimStart().slice(0, BEGINNING);
	return form.startsWith('error=')
		? (new URLSearchParams(form.trimEnd()).get('error')?.trim() ?? undefined)
		: undefined;
}

/** Words alone, as text or as a JSON string: `Invalid API key`. */
export function bareTextIn(text: string): string | undefined {
	const line = text.slice(0, LONGEST_LINE + 1).trim();
	const isLine = line.length <= LONGEST_LINE && !/[\r\n<>{}[\]]/.test(line);
	return isLine && line !== '' ? line.replace(/^"(.*)"$/, '$1') : undefined;
}
