import { textOf } from './json';

const LONGEST_NUMBER = 40;

/** Nearly all numbers are written so, and there are some in each of 100,000 rows. */
const USUAL = /^-?\d+(?:\.\d+)?$/;

/** What stands around the digits, and the digits with their marks. */
const PARTS = /^(\D*)(\d(?:.*\d)?)(\D*)$/s;

/** `USD`, `US$`, `₺`: a currency, before or behind an amount. */
const CURRENCY_CODE = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3,4})$/u;
const CURRENCY_WORD =
	/^(?:usd|eur|gbp|inr|rub|try|brl|idr|rs|rp|tl|kr|zł|kč|đ|лв|руб|р|сум|so['’ʻ]m)\.?$/iu;

/** The digits before a decimal mark: plain, or in groups of three (in India of two as well) by one mark. */
const WHOLE = /^(?:\d+|[1-9]\d{0,2}([ ,.'])(?:\d{2,3}\1)*\d{3})$/;

/**
 * The number behind `157`, `"0.27819"` or an amount of either locale: `"1,234.50"`, `"1.234,56"`,
 * `"0,900"`, `"1 234,5"`, `"$0.90"`, `"0.90 USD"`; `null` where it is none. A single point is
 * decimal. A single comma is, unless exactly three digits follow it and one to three stand before
 * it, the first of them no 0.
 */
export function numberOf(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	const text = textOf(value);
	if (text === undefined || text.length > LONGEST_NUMBER) return null;
	if (USUAL.test(text)) return Number(text);
	const isScientific = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text);
	const number = Number(isScientific ? text : (plainNumber(text) ?? NaN));
	return Number.isFinite(number) ? number : null;
}

/**
 * A count, which is whole: in `"1.234"` the point stands between groups. `"1.000"` may be 1 as well
 * as 1,000 and is `null`.
 */
export function countOf(value: unknown): number | null {
	const text = textOf(value);
	if (typeof value === 'number' || text === undefined || !/^[1-9]\d{0,2}\.\d{3}$/.test(text))
		return numberOf(value);
	return text.endsWith('000') ? null : Number(text.replace('.', ''));
}

/** The number as JavaScript writes it. */
function plainNumber(text: string): string | undefined {
	const [, before = '', digits = '', behind = ''] = PARTS.exec(text) ?? [];
	const [sign = '', ...others] = before.match(/[+\-\u2212]/g) ?? [];
	const unsigned = before.replace(sign, '').trim();
	const isFraction = unsigned.endsWith('.') && !isCurrency(unsigned);
	const currency = isFraction ? unsigned.slice(0, -1) : unsigned;
	if (others.length > 0 || !isCurrency(currency) || !isCurrency(behind.replace(/^\./, '')))
		return undefined;
	const amount = plainAmount(isFraction ? `0.${digits}` : digits);
	return amount === undefined ? undefined : `${sign === '' || sign === '+' ? '' : '-'}${amount}`;
}

function isCurrency(text: string): boolean {
	const word = text.trim();
	return word === '' || CURRENCY_CODE.test(word) || CURRENCY_WORD.test(word);
}

function plainAmount(digits: string): string | undefined {
	const marked = digits.replace(/[\s\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[’`]/g, "'");
	const decimal = decimalMarkIndex(marked);
	const whole = decimal === -1 ? marked : marked.slice(0, decimal);
	const fraction = decimal === -1 ? '' : marked.slice(decimal + 1);
	if (!WHOLE.test(whole) || !/^\d*$/.test(fraction)) return undefined;
	return `${whole.replace(/\D/g, '')}.${fraction || '0'}`;
}

function decimalMarkIndex(digits: string): number {
	const marks = digits.replace(/\d/g, '');
	const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
	if (marks.length > 1) return marks.at(-1) === marks.at(-2) ? -1 : last;
	return /^[1-9]\d{0,2},\d{3}$/.test(digits) ? -1 : last;
}
