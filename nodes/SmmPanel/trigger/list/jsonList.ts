import type { IDataObject } from 'n8n-workflow';

import { isObject, textOf, type JsonBody, type JsonObject, type JsonValue } from '../../panel/json';
import type { Noun } from '../../panel/matching';
import { BARE, plainName, surely } from './columns';
import { hasDigit, idsIn, NotAList, numberedAmong, type ListEntry } from './listEntry';
import { readTable } from './table';

const DEEPEST = 6;

/** What rows are wrapped in: items of n8n, records of Airtable, resources of JSON:API, HubSpot and Notion. */
const ENVELOPES = [
	'json',
	'fields',
	'attributes',
	'properties',
	'data',
	'node',
	'columns',
	'custom_fields',
	'customFields',
];

/** The IDs in a list of ids or rows, or in the first list within an object that has any. */
export function readJsonList(json: JsonBody, noun: Noun): ListEntry[] | NotAList {
	const entries = Array.isArray(json)
		? readArray(json, noun, { isSure: true, isObject: false })
		: readObject(json, noun);
	if (entries !== undefined) return entries;
	if (Array.isArray(json)) return new NotAList(`a JSON array of ${json.length} without an ID`);
	const words = errorWords(json);
	return new NotAList(
		words === undefined ? 'a JSON object without a list of IDs' : `an error: "${words}"`,
	);
}

/** What is known of a list before it is read. */
interface Place {
	/** It is named after the IDs, or the whole text. */
	isSure: boolean;
	/** An object of rows, as PHP and Firebase write a list; other objects look like one. */
	isObject: boolean;
}

/** `undefined` where there are rows and no ID is in them. */
function readArray(list: JsonValue[], noun: Noun, place: Place): ListEntry[] | undefined {
	if (list.length === 0) return [];
	if (list.every(Array.isArray)) return readTableOf(list, noun);
	const takesBare = place.isSure || !place.isObject;
	const entries = list.flatMap((element) =>
		isObject(element) ? readRow(element, noun, takesBare) : idsIn(element).map((id) => ({ id })),
	);
	if (entries.length === 0) return undefined;
	// Words in a list that says nothing of IDs are column names, warnings and the like.
	const numbered = entries.filter(({ id }) => hasDigit(id)).length;
	const isList =
		list.some(isObject) || numbered === entries.length || (place.isSure && numbered > 0);
	return isList ? numberedAmong(entries) : undefined;
}

/** A table as Google Sheets gives it: a list of lists of cells. */
function readTableOf(records: JsonValue[][], noun: Noun): ListEntry[] | undefined {
	const cells = records.map((record) => record.map((cell) => textOf(cell) ?? ''));
	const table = readTable(cells, noun);
	return table instanceof NotAList ? undefined : table;
}

/** The first list, from the outside in, that yields IDs; a list that is named after them decides. */
function readObject(json: JsonObject, noun: Noun): ListEntry[] | undefined {
	const row = isError(json) ? [] : readSureRow(json, noun);
	if (row.length > 0) return row;
	let level = Object.entries(json);
	for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
		const lists = level.flatMap(([name, value]) => readMember(name, value, noun));
		const chosen =
			lists.find(({ isNamed }) => isNamed) ??
			lists.find(({ entries }) => entries !== undefined && entries.length > 0) ??
			(lists.length === 1 ? lists[0] : undefined);
		const isRefusal = chosen?.entries?.length === 0 && isError(json);
		if (chosen?.entries !== undefined) return isRefusal ? undefined : chosen.entries;
		if (chosen?.isNamed) return undefined;
		level = level.flatMap(([, value]) => (isObject(value) ? Object.entries(value) : []));
	}
	return undefined;
}

interface FoundList {
	isNamed: boolean;
	entries: ListEntry[] | undefined;
}

function readMember(name: string, value: JsonValue, noun: Noun): FoundList[] {
	const isNamed = surely(noun).has(plainName(name));
	if (Array.isArray(value))
		return [{ isNamed, entries: readArray(value, noun, { isSure: isNamed, isObject: false }) }];
	const rows = isObject(value) ? Object.values(value) : [];
	if (rows.length === 0 || !rows.every(isObject)) return [];
	const entries = readArray(rows, noun, { isSure: isNamed, isObject: true });
	return entries === undefined ? [] : [{ isNamed, entries }];
}

function readRow(row: JsonObject, noun: Noun, takesBare: boolean): ListEntry[] {
	const inner = ENVELOPES.map((name) => row[name]).filter(isObject);
	const parts = isObject(row.json) ? [...inner, row] : [row, ...inner];
	const sure = parts.find((part) => sureFields(part, noun).length > 0);
	if (sure !== undefined) return entriesOf(sure, sureFields(sure, noun));
	const [own = row] = parts;
	const bare = Object.keys(own).filter((name) => plainName(name) === BARE);
	return takesBare ? entriesOf(own, bare) : [];
}

function sureFields(row: JsonObject, noun: Noun): string[] {
	return Object.keys(row).filter((name) => surely(noun).has(plainName(name)));
}

/** An object that is itself a row. */
function readSureRow(json: JsonObject, noun: Noun): ListEntry[] {
	const fields = sureFields(json, noun).filter((name) => !isContainer(json[name]));
	return entriesOf(json, fields);
}

function isContainer(value: JsonValue | undefined): boolean {
	return typeof value === 'object' && value !== null;
}

function entriesOf(row: JsonObject, fields: readonly string[]): ListEntry[] {
	for (const field of fields) {
		const value = row[field];
		const ids = idsIn(cellOf(value));
		const others = Object.entries(row).filter(([name]) => name !== field);
		const rest: { row?: IDataObject } =
			others.length === 0 ? {} : { row: Object.fromEntries(others) };
		if (ids.length > 0) return ids.map((id) => ({ id, ...rest }));
	}
	return [];
}

/** `{"id":23501}`, or a property of Notion: `{"type":"number","number":23501}`, `[{"plain_text":"23501"}]`. */
function cellOf(value: JsonValue | undefined): JsonValue | undefined {
	if (Array.isArray(value)) {
		const [only, ...others] = value;
		return isObject(only) && others.length === 0 ? only.plain_text : value;
	}
	if (!isObject(value)) return value;
	return typeof value.type === 'string' && value.type in value
		? cellOf(value[value.type])
		: (value.id ?? value.value);
}

function isError(json: JsonObject): boolean {
	const { status, success, ok } = json;
	return (
		errorWords(json) !== undefined ||
		success === false ||
		ok === false ||
		(typeof status === 'string' && /^(error|fail)/i.test(status)) ||
		(typeof status === 'number' && status >= 400)
	);
}

/** What an error object says. */
function errorWords({ error, errors, message, detail, code }: JsonObject): string | undefined {
	const first = Array.isArray(errors) ? errors[0] : errors;
	const said = [error, first, isObject(error) ? error.message : undefined];
	const words = said.map(textOf).find((text) => text !== undefined);
	const plain = code === undefined && error === undefined ? undefined : textOf(message);
	return (words ?? plain ?? textOf(detail))?.slice(0, 80);
}
