import type { Failure } from './failures';
import { fieldOf } from './fields';
import { textOf, type JsonBody, type JsonValue } from './json';
import { MARKS } from './marks';
import { numberOf } from './numbers';
import { saidIn, shortened } from './refusal';
import type { PlacedOrder } from './rows';
import { rowLayersOf, type RowLayer } from './unwrap';
import { idOf } from './values';
import { kindOfWords } from './words';
import {
	markAgainst,
	refusalOfWrite,
	refusedButNamed,
	refusedIn,
	withoutResult,
} from './writeOutcome';

const ORDER_ID = ['order', 'orderid', 'ordernumber', 'orders'];

interface Found {
	id: string;
	layer: RowLayer;
}

/** The order's id, wherever the panel puts it: the one sign that an order was placed. */
export function placedOrderId(json: JsonBody | undefined): string | undefined {
	return json && findOrderId(rowLayersOf(json))?.id;
}

/** A bare `id` on the outside may be that of the request, one inside is that of what was made. */
function findOrderId(layers: readonly RowLayer[]): Found | undefined {
	const named = layers.flatMap((layer) => foundIn(layer, ORDER_ID));
	const bare = layers
		.filter(({ isEnvelope }) => isEnvelope)
		.flatMap((layer) => foundIn(layer, ['id']));
	return named[0] ?? bare.at(-1);
}

function foundIn(layer: RowLayer, names: readonly string[]): Found[] {
	return names.flatMap((name) => {
		const id = idOf(onlyOf(layer.fields.get(name)));
		return id === undefined ? [] : [{ id, layer }];
	});
}

function onlyOf(value: JsonValue | undefined): JsonValue | undefined {
	return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/**
 * The order that was placed. Words of refusal beside an id leave open which of the two is true, and
 * so does an answer at an HTTP status of failure.
 */
export function readPlacedOrder(json: JsonBody, failedStatus?: number): PlacedOrder | Failure {
	const layers = rowLayersOf(json);
	const found = findOrderId(layers);
	const refused = refusedIn(layers);
	if (found === undefined) return refused ?? withoutOrder(layers, bareTextIn(json));
	const { id: order, layer } = found;
	const against = refused?.message ?? markAgainst(layers);
	if (against !== undefined) return refusedButNamed(against, `order ${order}`);
	if (failedStatus !== undefined) {
		const words = saidIn(layer.json) ?? `The panel failed (HTTP ${failedStatus})`;
		return refusedButNamed(words, `order ${order}`);
	}
	const charge = numberOf(layer.fields.get('charge'));
	const currency = textOf(layer.fields.get('currency'));
	return {
		order,
		...(charge !== null && { charge }),
		...(currency !== undefined && { currency }),
	};
}

/** `["Not enough funds on balance"]` */
function bareTextIn(json: JsonBody): string[] {
	return Array.isArray(json) && typeof json[0] === 'string' ? [json[0]] : [];
}

/** Words where the id belongs refuse it only if they are known to. */
function withoutOrder(layers: readonly RowLayer[], bare: readonly string[]): Failure {
	const sent = layers.flatMap(({ fields }) => textOf(fieldOf(fields, ORDER_ID)) ?? []);
	const words = [...sent, ...bare].find((text) => /\p{L}/u.test(text));
	const refused = [words, sentenceInMark(layers)].find(
		(text) => text !== undefined && kindOfWords(text) !== undefined,
	);
	return refused === undefined
		? withoutResult(layers, 'order ID', words)
		: refusalOfWrite(shortened(refused));
}

/** `{"status":"Invalid API key"}`, `{"result":"Minimum 100"}`: a single word there is no sentence about the order. */
function sentenceInMark(layers: readonly RowLayer[]): string | undefined {
	const marks = layers.flatMap(({ fields }) =>
		MARKS.flatMap((name) => textOf(fields.get(name)) ?? []),
	);
	return marks.find((text) => /\p{L}\s/u.test(text));
}
