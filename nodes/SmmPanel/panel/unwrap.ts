import { plainFieldsOf, plainName, type PlainFields } from './fields';
import { isObject, type JsonBody, type JsonObject, type JsonValue } from './json';

/** `{"status":"success","data":{"order":{…}}}` */
export const DEEPEST_ENVELOPE = 2;

/** Names under which panels put what was asked for. Others are looked through as well. */
const ENVELOPES = new Set(
	'data order orders refill refills result results response payload body content output return item items list row rows record records detail details info'.split(
		' ',
	),
);

/** Parts of an answer about an order or a refill that are about something else, whatever their fields say. */
export const ABOUT_OTHERS: readonly string[] =
	'service user account client customer provider request params parameters query input meta pagination links error errors'.split(
		' ',
	);

/** An answer, or a part of it. */
export interface Layer {
	json: JsonBody;
	/** The plain name it stands under; that of the whole answer is empty. */
	name: string;
	/** It is the whole answer, or stands under names that panels use for what was asked for. */
	isEnvelope: boolean;
}

/**
 * An answer and what it is wrapped around, from the outside in. What stands under an ID is a row
 * and no envelope. A list of one row counts as that row as well.
 *
 * @param without plain names of parts that are about something else
 */
export function layersOf(json: JsonValue, without = ABOUT_OTHERS): Layer[] {
	const layers: Layer[] = [];
	let level: Layer[] = isBody(json) ? [{ json, name: '', isEnvelope: true }] : [];
	for (let depth = 0; depth <= DEEPEST_ENVELOPE && level.length > 0; depth++) {
		const inside: Layer[] = [];
		for (const layer of level) {
			layers.push(layer);
			addParts(layer, without, inside);
			const row = onlyRowOf(layer);
			if (row === undefined) continue;
			layers.push(row);
			addParts(row, without, inside);
		}
		level = inside;
	}
	return layers;
}

function isBody(value: JsonValue | undefined): value is JsonBody {
	return typeof value === 'object' && value !== null;
}

function onlyRowOf({ json, name, isEnvelope }: Layer): Layer | undefined {
	const row = Array.isArray(json) && json.length === 1 ? json[0] : undefined;
	return isObject(row) ? { json: row, name, isEnvelope } : undefined;
}

function addParts({ json, isEnvelope }: Layer, without: readonly string[], parts: Layer[]): void {
	if (Array.isArray(json)) return;
	for (const key of Object.keys(json)) {
		const value = json[key];
		// Most fields of most rows are no parts.
		if (!isBody(value)) continue;
		const name = plainName(key);
		if (looksLikeId(key, name) || without.includes(name)) continue;
		parts.push({ json: value, name, isEnvelope: isEnvelope && ENVELOPES.has(name) });
	}
}

/** `901`, `ord_01H`, and the codes in capitals of CMSNT, of which some have no digit. */
function looksLikeId(key: string, name: string): boolean {
	return /\d/.test(key) || (/^[A-Z]{3,}$/.test(key) && !ENVELOPES.has(name));
}

/** A layer that is an object, with its fields by their plain names. */
export interface RowLayer extends Layer {
	json: JsonObject;
	fields: PlainFields;
}

/** The objects among the layers of an answer. */
export function rowLayersOf(json: JsonValue, without = ABOUT_OTHERS): RowLayer[] {
	const rows: RowLayer[] = [];
	for (const { json: part, name, isEnvelope } of layersOf(json, without))
		if (isObject(part)) rows.push({ json: part, name, isEnvelope, fields: plainFieldsOf(part) });
	return rows;
}

/** Whether a name is one panels wrap answers in. */
export function isEnvelopeName(name: string): boolean {
	return ENVELOPES.has(plainName(name));
}
