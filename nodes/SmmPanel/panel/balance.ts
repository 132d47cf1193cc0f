import type { Failure } from './failures';
import { fieldOf, plainFieldsOf } from './fields';
import { isObject, textOf, type JsonBody, type JsonValue } from './json';
import { incomplete } from './matching';
import { numberOf } from './numbers';
import { rowLayersOf } from './unwrap';
import type { Balance } from './rows';

/** The balance wherever it stands; `null` where the panel sends one that is no number. */
export function readBalance(json: JsonBody): Balance | Failure {
	const layers = rowLayersOf(json, []);
	const sent = layers.flatMap(({ fields }) => fields.get('balance') ?? []);
	if (sent.length === 0) return incomplete('balance');
	const balance = sent.map(amountOf).find((amount) => amount !== null) ?? null;
	const currency = layers.map(({ fields }) => textOf(fields.get('currency')));
	return { balance, currency: currency.find((code) => code !== undefined) ?? null };
}

/** `"12.50"`, or `{"amount":"12.50","currency":"USD"}`. */
function amountOf(value: JsonValue): number | null {
	const amount = isObject(value)
		? fieldOf(plainFieldsOf(value), ['amount', 'balance', 'value'])
		: value;
	return numberOf(amount);
}
