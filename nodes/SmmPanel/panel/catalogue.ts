import { decodeEntities } from './entities';
import { fieldOf, plainFieldsOf, plainName, type PlainFields } from './fields';
import { isObject, textOf, type JsonBody, type JsonObject, type JsonValue } from './json';
import { layersOf, type Layer } from './unwrap';

/** A row of a catalogue with what it stands under. */
export interface CatalogueRow {
	raw: JsonObject;
	/** What names it where it has no id of its own. */
	key?: string;
	/** The name of the group it stands in. */
	category?: string;
}

/** What panels call the list of their services; a list under another name may be one of something else. */
const CATALOGUES = [
	'',
	'services',
	'service',
	'packages',
	'data',
	'result',
	'results',
	'response',
	'payload',
	'items',
	'list',
];

const SERVICE_ID = ['service', 'serviceid', 'id', 'package'];
export const RATE = [
	'rate',
	'price',
	'rateper1000',
	'priceper1000',
	'rateperk',
	'priceperk',
	'servicerate',
	'serviceprice',
	'cost',
];

/**
 * The rows of a catalogue: a list, a map by id, or groups by category, in at most two envelopes.
 * `undefined` when there is none.
 */
export function readCatalogue(json: JsonBody): CatalogueRow[] | undefined {
	const layers = layersOf(json, []);
	const lists = CATALOGUES.flatMap((name) =>
		layers.flatMap((layer) =>
			layer.name === name && Array.isArray(layer.json) ? [layer.json] : [],
		),
	);
	const objects = layers.flatMap(({ json: part }) => (isObject(part) ? [part] : []));
	const found = [...lists.map(rowsInList), ...objects.map(rowsInMap)];
	return found.find((rows) => rows.length > 0) ?? (layers.some(isEmpty) ? [] : undefined);
}

/** SmartPanel says "Empty Data" where it has nothing to sell. */
function isEmpty({ json, name }: Layer): boolean {
	if (Array.isArray(json)) return json.length === 0 && CATALOGUES.includes(name);
	return Object.entries(json).some(
		([key, value]) =>
			CATALOGUES.includes(plainName(key)) && typeof value === 'string' && /^empty/i.test(value),
	);
}

function rowsInList(list: readonly JsonValue[]): CatalogueRow[] {
	const rows = list.filter(isObject);
	const isCatalogue = rows.some(hasId);
	return rows.flatMap((raw) => groupIn(raw) ?? (isCatalogue ? [{ raw }] : []));
}

function hasId(raw: JsonObject): boolean {
	return serviceIdIn(plainFieldsOf(raw)) !== undefined;
}

/**
 * The ID a row gives as its own. It has no blanks, and a digit where another field has one:
 * `{"service":"Instagram likes","id":5}` has 5.
 */
export function serviceIdIn(fields: PlainFields): string | undefined {
	let word: string | undefined;
	for (const name of SERVICE_ID) {
		const value = fields.get(name);
		const id = textOf(isObject(value) ? value.id : value);
		if (id === undefined || /\s/.test(id)) continue;
		if (/\d/.test(id)) return id;
		word ??= id;
	}
	return word;
}

/** `{"category":"Likes","services":[…]}` */
function groupIn(raw: JsonObject): CatalogueRow[] | undefined {
	if (!Object.values(raw).some(Array.isArray)) return undefined;
	const fields = plainFieldsOf(raw);
	const list = fieldOf(fields, ['services', 'packages', 'items', 'list']);
	if (!Array.isArray(list)) return undefined;
	const category = textOf(fieldOf(fields, ['category', 'categoryname', 'name', 'title']));
	return inGroup(list, category);
}

function inGroup(list: readonly JsonValue[], category: string | undefined): CatalogueRow[] {
	const name = category === undefined ? undefined : decodeEntities(category);
	return list.filter(isObject).map((raw) => ({ raw, category: name }));
}

/** `{"1":{"name":"Likes","rate":"0.90"}}`, or `{"Likes":[{"service":1,"rate":"0.90"}]}` */
function rowsInMap(map: JsonObject): CatalogueRow[] {
	return Object.entries(map).flatMap(([key, value]): CatalogueRow[] => {
		if (isObject(value)) return isPriced(value) ? [{ raw: value, key }] : [];
		const isGroup = Array.isArray(value) && value.some((row) => isObject(row) && isPriced(row));
		return isGroup ? inGroup(value, CATALOGUES.includes(plainName(key)) ? undefined : key) : [];
	});
}

function isPriced(raw: JsonObject): boolean {
	return fieldOf(plainFieldsOf(raw), RATE) !== undefined;
}
