import { Failure } from './failures';
import { fieldOf, plainFieldsOf } from './fields';
import { isObject, textOf, type JsonObject, type JsonValue } from './json';
import type { Row } from './matching';
import type { CanceledOrder, CreatedRefill } from './rows';
import { rowLayersOf, type RowLayer } from './unwrap';
import { idOf } from './values';
import {
	markAgainst,
	refusedBy,
	refusedButNamed,
	refusedIn,
	reportsSuccessIn,
	saysAccepted,
	withoutResult,
	wordsAgainst,
} from './writeOutcome';

const REFILL_ID = ['refill', 'refillid'];
const CANCEL_RESULT = ['cancel', 'canceled', 'cancelled', 'cancelid'];

/** The refill the panel made; `"0"` and `"false"` are refusals without words. */
export function readCreatedRefill(raw: JsonValue, order: string): Row<CreatedRefill> | Failure {
	const layers = layersOfWrite(raw, 'refill');
	const refused = refusedIn(layers);
	const refill = refillIdIn(layers);
	if (refill === undefined) {
		const sent = valueIn(layers, REFILL_ID);
		const noRefill = refused ?? refusedBy(sent, layers, 'The panel refused the refill');
		return noRefill ?? withoutResult(layers, 'refill ID', sent);
	}
	const against = refused?.message ?? markAgainst(layers);
	if (against !== undefined) return refusedButNamed(against, `refill ${refill}`);
	return { row: { order, refill }, raw: rowWith(layers, REFILL_ID) };
}

/** `{"refill":"Success","refill_id":5}`, `{"refill":{"id":5}}` */
function refillIdIn(layers: readonly RowLayer[]): string | undefined {
	const sent = layers.flatMap(({ fields }) => REFILL_ID.map((name) => fields.get(name)));
	const ids = sent.map((value) => idOf(isObject(value) ? ownIdIn(value, REFILL_ID) : value));
	return ids.find((id) => id !== undefined);
}

function ownIdIn(value: JsonObject, names: readonly string[]): JsonValue | undefined {
	return fieldOf(plainFieldsOf(value), [...names, 'id']);
}

/**
 * Accepted is asked for, not done: panels send `1`, `true`, an id, `{ status: 1 }`, a word like
 * `requested`, or say `success` of the whole.
 */
export function readCanceledOrder(raw: JsonValue, order: string): Row<CanceledOrder> | Failure {
	const layers = layersOfWrite(raw, 'cancel');
	const refused = refusedIn(layers);
	if (refused !== undefined) return refused;
	const sent = valueIn(layers, CANCEL_RESULT);
	const result = isObject(sent)
		? fieldOf(plainFieldsOf(sent), ['status', 'success', ...CANCEL_RESULT, 'id'])
		: (sent ?? valueIn(layers, ['success']) ?? acceptedState(layers));
	const cancel = idOf(isObject(sent) ? ownIdIn(sent, CANCEL_RESULT) : sent);
	const isAccepted = saysAccepted(result) || (sent !== undefined && idOf(result) !== undefined);
	const isSaid = sent === undefined && reportsSuccessIn(layers);
	if (!isAccepted) {
		const notCanceled = refusedBy(result, layers, 'The panel refused to cancel the order');
		if (notCanceled !== undefined) return notCanceled;
		if (!isSaid && !saidAsSuccess(layers, sent))
			return withoutResult(layers, 'cancel result', sent);
	}
	const against = markAgainst(layers) ?? wordsAgainst(layers);
	if (against !== undefined) return new Failure('unknownOutcome', against);
	return {
		row: { order, canceled: true, ...(cancel !== undefined && { cancel }) },
		raw: rowWith(layers, CANCEL_RESULT),
	};
}

/** `{"status":"Canceled"}` is the answer as well; any other state is that of before. */
function acceptedState(layers: readonly RowLayer[]): string | undefined {
	const state = textOf(valueIn(layers, ['status']));
	return state !== undefined && /^(cancell?ed|requested|accepted)$/i.test(state)
		? state
		: undefined;
}

/** `{"success":"Cancel requested"}`: whatever the sentence is, its name says how it went. */
function saidAsSuccess(layers: readonly RowLayer[], sent: JsonValue | undefined): boolean {
	return sent === undefined && typeof valueIn(layers, ['success']) === 'string';
}

/** The layers of a row of a write; a bare value stands for the action's own field. */
function layersOfWrite(raw: JsonValue, action: 'refill' | 'cancel'): RowLayer[] {
	return rowLayersOf(typeof raw === 'object' ? raw : { [action]: raw });
}

function valueIn(layers: readonly RowLayer[], names: readonly string[]): JsonValue | undefined {
	return layers.map(({ fields }) => fieldOf(fields, names)).find((value) => value !== undefined);
}

function rowWith(layers: readonly RowLayer[], names: readonly string[]): JsonObject | undefined {
	const layer = layers.find(({ fields }) => fieldOf(fields, names) !== undefined) ?? layers[0];
	return layer?.json;
}
