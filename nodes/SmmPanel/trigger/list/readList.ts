import { isObject, parseJson, type JsonValue } from '../../panel/json';
import type { Noun } from '../../panel/matching';
import { readCsv } from './csv';
import { readJsonList } from './jsonList';
import { NotAList, type ListEntry } from './listEntry';
import { findHeader, readTable } from './table';

const DELIMITERS = [',', ';', '\t', '|'];
const SEP_LINE = /^"?sep=([,;\t|])"?\r?\n/i;
/** Enough for the header and a title above it. */
const HEAD_CHARACTERS = 20_000;
const HEAD_RECORDS = 20;

/**
 * The IDs of a list from elsewhere: JSON, JSON lines, CSV in any of its forms, or one ID a line. An ID that
 * is listed twice counts once. What does not surely read as a list is none.
 */
export function readList(written: string, noun: Noun): ListEntry[] | NotAList {
	const text = withoutMarks(written);
	if (text instanceof NotAList) return text;
	const entries = text.startsWith('<')
		? new NotAList(webPage(text))
		: /^[[{]/.test(text)
			? readJson(text, noun)
			: readText(text, noun);
	return entries instanceof NotAList ? entries : uniqueOf(entries);
}

/** The text without a byte order mark; UTF-16 came in as UTF-8 and is told by the zeros between its letters. */
function withoutMarks(written: string): string | NotAList {
	const isWide = written.slice(0, 200).includes('\0');
	const text = (isWide ? written.replace(/^\uFFFD+/, '').replaceAll('\0', '') : written)
		.replace(/^\uFEFF/, '')
		.trim();
	if (isWide && text.includes('\uFFFD'))
		return new NotAList('a text in UTF-16, which can be read in UTF-8 only');
	return text === '' ? new NotAList('an empty text') : text;
}

function webPage(text: string): string {
	const title = /<title[^>]*>([^<]{1,80})/i.exec(text.slice(0, 10_000))?.[1]?.trim();
	return title ? `a web page ("${title}")` : 'a web page';
}

function readJson(text: string, noun: Noun): ListEntry[] | NotAList {
	const json = parseJson(text) ?? readJsonLines(text);
	return json === undefined
		? new NotAList('broken JSON, as of a list that is cut off')
		: readJsonList(json, noun);
}

function readJsonLines(text: string): JsonValue[] | undefined {
	const rows: JsonValue[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === '') continue;
		const row = parseJson(line);
		if (!isObject(row)) return undefined;
		rows.push(row);
	}
	return rows;
}

function readText(text: string, noun: Noun): ListEntry[] | NotAList {
	const sep = SEP_LINE.exec(text);
	const body = sep === null ? text : text.slice(sep[0].length);
	const delimiter = sep?.[1] ?? delimiterOf(body, noun);
	const { records, isCutOff } = readCsv(body, delimiter);
	return isCutOff ? new NotAList('CSV that is cut off within quotes') : readTable(records, noun);
}

/** The delimiter of the header line; without a known header, the one the first line has most of. */
function delimiterOf(text: string, noun: Noun): string {
	const heads = DELIMITERS.map((delimiter) => ({ delimiter, records: headOf(text, delimiter) }));
	const known = heads
		.map((head) => ({ ...head, header: findHeader(head.records, noun) }))
		.filter(({ header }) => header !== undefined)
		.map(({ delimiter, records, header }) => ({
			delimiter,
			cells: records[header?.line ?? 0]?.length ?? 0,
		}));
	const widths = heads.map(({ delimiter, records }) => ({
		delimiter,
		cells: records[0]?.length ?? 0,
	}));
	const [widest] = (known.length > 0 ? known : widths).sort(
		(one, other) => other.cells - one.cells,
	);
	return widest?.delimiter ?? ',';
}

/** The first lines with anything in them. */
function headOf(text: string, delimiter: string): string[][] {
	const { records } = readCsv(text.slice(0, HEAD_CHARACTERS), delimiter, HEAD_RECORDS);
	return records.filter((record) => record.some((cell) => cell.trim() !== ''));
}

function uniqueOf(entries: readonly ListEntry[]): ListEntry[] {
	const byId = new Map<string, ListEntry>();
	for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
	return [...byId.values()];
}
