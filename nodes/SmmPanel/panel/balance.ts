import type { Failure } from './failures';
import { fieldOf, plainFieldsOf } from './fields';
import { isObject, textOf, type JsonBody, type JsonValue } from './json';
import { incomplete } from './matching';
import { numberOf } from './numbers';
import { rowLayersOf } from './unwrap';
import type { Balance } from './rows';

/** The surest name first. */
const BALANCE = [
	'balance',
	'userbalance',
	'accountbalance',
	'walletbalance',
	'availablebalance',
	'currentbalance',
	'funds',
	'credits',
	'saldo',
	'bakiye',
];

const CURRENCY = ['currency', 'currencycode'];

/** The balance wherever it stands; `null` where the panel sends one that is no number. */
export function readBalance(json: JsonBody): Balance | Failure {
	const layers = rowLayersOf(json, []);
	const sent = BALANCE.flatMap((name) => layers.flatMap(({ fields }) => fields.get(name) ?? []));
	if (sent.length === 0) return incomplete('balance');
	const balance = sent.map(amountOf).find((amount) => amount !== null) ?? null;
	const [currency = null] = layers.flatMap(({ fields }) => codeOf(fieldOf(fields, CURRENCY)) ?? []);
	return { balance, currency };
}

/** `"12.50"`, or `{"amount":"12.50","currency":"USD"}`. */
function amountOf(value: JsonValue): number | null {
	const amount = isObject(value)
		? fieldOf(plainFieldsOf(value), ['amount', 'balance', 'value'])
		: value;
	return numberOf(amount);
}

/** `"USD"`, or `{"code":"USD","symbol":"$"}`. */
function codeOf(value: JsonValue | undefined): string | undefined {
	return textOf(isObject(value) ? fieldOf(plainFieldsOf(value), ['code', 'name']) : value);
}
