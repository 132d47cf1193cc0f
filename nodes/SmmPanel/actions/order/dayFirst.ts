import { tryToParseDateTime } from 'n8n-workflow';

/**
 * A date as panels read it, d/m/Y: out of any date n8n has (ISO text, Date, Luxon's DateTime), or
 * written so already. `undefined` when it is none.
 */
export function dayFirst(value: unknown): string | undefined {
	const written = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(String(value));
	if (written === null) return format(value);
	const [, day = '', month = '', year = ''] = written;
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
