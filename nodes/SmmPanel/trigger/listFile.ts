import { isObject, textOf } from '../panel/json';
import type { Noun } from '../panel/matching';

/**
 * The ids in a list from elsewhere: a JSON array of ids or of objects, an object with such an
 * array, or text with one id a line, or CSV. `undefined` when there is nothing that reads as one.
 */
export function readListFile(text: string, noun: Noun): string[] | undefined {
	const ids = text.trimStart().startsWith('<')
		? undefined
		: (idsInJson(text, noun) ?? idsInLines(text, noun));
	const single = ids?.flatMap((id) => id.split(/[\s,;]+/));
	return single && [...new Set(single.filter((id) => id !== ''))];
}

function idsInJson(text: string, noun: Noun): string[] | undefined {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return undefined;
	}
	const list = Array.isArray(json)
		? json
		: isObject(json)
			? Object.values(json).find(Array.isArray)
			: undefined;
	return list?.flatMap(
		(entry) => textOf(isObject(entry) ? (entry[noun] ?? entry.id) : entry) ?? [],
	);
}

function idsInLines(text: string, noun: Noun): string[] | undefined {
	if (/^\s*[[{]/.test(text)) return undefined;
	const rows = text
		.split(/\r?\n/)
		.map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
	const header = (rows[0] ?? []).map((cell) => cell.toLowerCase());
	const column = [noun, `${noun} id`, `${noun}_id`, 'id']
		.map((name) => header.indexOf(name))
		.find((index) => index >= 0);
	if (column !== undefined) return rows.slice(1).map((row) => row[column] ?? '');
	if (text.trim().split('\n').length === 1) return rows.flat();
	return rows.map(([first = '']) => first);
}
