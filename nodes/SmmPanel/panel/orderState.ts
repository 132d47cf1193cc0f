import { Failure, type FailureKind } from './failures';
import { fieldOf, wordIn } from './fields';
import { textOf, type JsonObject, type JsonValue } from './json';
import { hasOrderFields, saysItFailed } from './marks';
import { incomplete, type Row } from './matching';
import { countOf, numberOf } from './numbers';
import { refusalWordsAmong, shortened } from './refusal';
import type { FurtherFields, OrderStatus, RefillStatus } from './rows';
import { knownOrderStatus, knownRefillStatus, readOrderStatus, readRefillStatus } from './status';
import { isStateBesideFields, isSureState, OF_A_REQUEST, type KnownStatus } from './stateWord';
import { ABOUT_OTHERS, rowLayersOf, type RowLayer } from './unwrap';
import { kindOfWords, refusal } from './words';

/** What is asked for the state of, and how its words are known. */
interface Kind {
	names: readonly string[];
	/** Parts of an answer with a state that is not its own. */
	others: readonly string[];
	known: KnownStatus;
}

const ORDER: Kind = {
	names: ['orderstatus', 'orderstate', 'status', 'state'],
	others: [...ABOUT_OTHERS, 'refill', 'refills', 'cancel'],
	known: knownOrderStatus,
};

const REFILL: Kind = {
	names: ['refillstatus', 'refillstate', 'status', 'state'],
	others: [...ABOUT_OTHERS, 'order', 'orders', 'cancel'],
	known: knownRefillStatus,
};

interface Found {
	layer: RowLayer;
	word: string;
	/** It can be nothing but a state. */
	isSure: boolean;
}

/** The panel's row of an order, and the state in it; words of a refusal outside of it are one. */
export function readOrder(raw: JsonValue, order: string): Row<OrderStatus> | Failure {
	const found = findState(raw, ORDER);
	if (found instanceof Failure) return found;
	const { fields, json } = found.layer;
	const { status, isFinal } = readOrderStatus(found.word);
	const row = {
		order,
		status,
		isFinal,
		charge: numberOf(fields.get('charge')),
		currency: textOf(fields.get('currency')) ?? null,
		start_count: countOf(fieldOf(fields, ['startcount', 'startcounter'])),
		remains: countOf(fields.get('remains')),
		...readFurtherFields(json),
	};
	return { row, raw: json };
}

export function readRefill(raw: JsonValue, refill: string): Row<RefillStatus> | Failure {
	const found = findState(raw, REFILL);
	if (found instanceof Failure) return found;
	return { row: { refill, ...readRefillStatus(found.word) }, raw: found.layer.json };
}

function readFurtherFields({ runs, posts, orders, expiry }: JsonObject): FurtherFields {
	return {
		...(runs !== undefined && { runs: numberOf(runs) }),
		...(posts !== undefined && { posts: numberOf(posts) }),
		...(Array.isArray(orders) && { orders: orders.flatMap((id) => textOf(id) ?? []) }),
		...(expiry !== undefined && {
			expiry: typeof expiry === 'boolean' ? expiry : (textOf(expiry) ?? null),
		}),
	};
}

/** Where the state is; a failure where words of a refusal stand beside it or around it, or there is none. */
function findState(raw: JsonValue, kind: Kind): Found | Failure {
	if (typeof raw === 'string') return bareState(raw, kind);
	const layers = rowLayersOf(raw, kind.others);
	const found = mostSure(layers, kind);
	for (const layer of layers) {
		const words = refusalWordsAmong(layer.fields);
		const isSettled = layer === found?.layer && isStateDespite(words, found);
		if (words !== undefined && !isSettled) return refusal(words);
		if (layer === found?.layer) return found;
	}
	return refusalInState(layers, kind) ?? incomplete('status');
}

/**
 * SmartPanel has bare text where a row belongs: its refusals, so only a known word is a state, and
 * `error` is none.
 */
function bareState(text: string, kind: Kind): Found | Failure {
	const [layer] = rowLayersOf({ status: text });
	const isKnown = kind.known(text) !== undefined && kindOfWords(text) === undefined;
	const isState = isKnown && !OF_A_REQUEST.test(text);
	return layer !== undefined && isState
		? { layer, word: text, isSure: true }
		: refusal(shortened(text.trim()));
}

/**
 * A word beside the fields of an order counts first; then the innermost of those that no panel
 * says of a request, then a word like `success` beside the fields of an order.
 */
function mostSure(layers: readonly RowLayer[], kind: Kind): Found | undefined {
	const found = layers.flatMap((layer) => stateIn(layer, kind) ?? []);
	if (found.length < 2) return found[0];
	const sure = found.filter(({ isSure }) => isSure);
	return (
		sure.find(({ layer }) => hasOrderFields(layer.fields)) ??
		sure.filter(({ layer }) => layer.isEnvelope).at(-1) ??
		sure[0] ??
		found[0]
	);
}

function stateIn(layer: RowLayer, kind: Kind): Found | undefined {
	const { fields } = layer;
	let beside: string | undefined;
	for (const name of kind.names) {
		const word = wordIn(fields.get(name));
		if (word === undefined) continue;
		if (isSureState(word, fields, kind.known)) return { layer, word, isSure: true };
		if (beside === undefined && isStateBesideFields(word, fields, kind.known)) beside = word;
	}
	return beside === undefined ? undefined : { layer, word: beside, isSure: false };
}

/** Words that are about the request even where an order may have failed. */
const ABOUT_REQUEST: readonly FailureKind[] = ['auth', 'rateLimit', 'notFound', 'notSupported'];

/** Words beside an order's fields say why it is in its state; those beside a failure as well. */
function isStateDespite(words: string | undefined, { layer, word }: Found): boolean {
	if (words === undefined || saysItFailed(layer.fields)) return false;
	const kindOfReason = kindOfWords(words);
	const isFailure = /^failed$/i.test(word) && !ABOUT_REQUEST.some((kind) => kind === kindOfReason);
	return hasOrderFields(layer.fields) || isFailure;
}

/** `{"status":"Incorrect order ID"}` */
function refusalInState(layers: readonly RowLayer[], { names }: Kind): Failure | undefined {
	const words = layers.flatMap(({ fields }) =>
		names.flatMap((name) => textOf(fields.get(name)) ?? []),
	);
	const refused = words.find((text) => kindOfWords(text) !== undefined);
	return refused === undefined ? undefined : refusal(shortened(refused));
}
