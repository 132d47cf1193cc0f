import type { Failure } from './failures';
import { fieldOf, plainFieldsOf } from './fields';
import { isObject, textOf, type JsonObject, type JsonValue } from './json';
import type { Row } from './matching';
import type { CanceledOrder, CreatedRefill } from './rows';
import { rowLayersOf, type RowLayer } from './unwrap';
import { idOf } from './values';
import {
	refusedBy,
	refusedButNamed,
	refusedIn,
	reportsSuccessIn,
	saysAccepted,
	withoutResult,
} from './writeOutcome';

const REFILL_ID = ['refill', 'refillid'];
const CANCEL_RESULT = ['cancel', 'canceled', 'cancelled', 'cancelid'];

/** The refill the panel made; `"0"` and `"false"` are refusals without words. */
export function readCreatedRefill(raw: JsonValue, order: string): Row<CreatedRefill> | Failure {
	const layers = layersOfWrite(raw, 'refill');
	const refused = refusedIn(layers);
	const sent = valueIn(layers, REFILL_ID);
	const refill = refillIdIn(sent);
	if (refill === undefined) {
		const noRefill = refused ?? refusedBy(sent, layers, 'The panel refused the refill');
		return noRefill ?? withoutResult(layers, 'refill ID', sent);
	}
	if (refused !== undefined) return refusedButNamed(refused.message, `refill ${refill}`);
	return { row: { order, refill }, raw: rowWith(layers, REFILL_ID) };
}

function refillIdIn(sent: JsonValue | undefined): string | undefined {
	if (!isObject(sent)) return idOf(sent);
	const fields = plainFieldsOf(sent);
	return [...REFILL_ID, 'id'].map((name) => idOf(fields.get(name))).find((id) => id !== undefined);
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
		? fieldOf(plainFieldsOf(sent), ['status', 'success', 'id', ...CANCEL_RESULT])
		: (sent ?? valueIn(layers, ['success']) ?? acceptedState(layers));
	const cancel = idOf(sent);
	const isAccepted = cancel !== undefined || saysAccepted(result);
	const isSaid = sent === undefined && reportsSuccessIn(layers);
	if (!isAccepted) {
		const notCanceled = refusedBy(result, layers, 'The panel refused to cancel the order');
		if (notCanceled !== undefined) return notCanceled;
		if (!isSaid && !saidAsSuccess(layers, sent))
			return withoutResult(layers, 'cancel result', sent);
	}
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
