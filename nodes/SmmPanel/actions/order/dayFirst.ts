import { tryToParseDateTime } from 'n8n-workflow';

/** 30/04/2027, 30.4.2027 or 30-04-2027, whatever time follows. */
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?![\d./-])/;
const YEAR_FIRST = /^\d{4}-\d{2}-\d{2}/;

/**
 * A date as panels read it, d/m/Y: out of any date n8n has (ISO text, Date, Luxon's DateTime), or
 * written with its day first. `undefined` when it is none: n8n's own reading of texts takes
 * 03/04/2027 for the 4th of March and 46507 for a year.
 */
export function dayFirst(value: unknown): string | undefined {
	if (typeof value === 'object') return format(value);
	const text = String(value).trim();
	if (YEAR_FIRST.test(text)) return format(text);
	const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
	const parts = [day.padStart(2, '0'), month.padStart(2, '0'), year];
	const date = format([...parts].reverse().join('-'));
	// The 31st of February is read as a day of March.
	return date === parts.join('/') ? date : undefined;
}

function format(date: unknown): string | undefined {
	try {
		return tryToParseDateTime(date).toFormat('dd/MM/yyyy');
	} catch {
		return undefined;
	}
}
