import type { INodeProperties } from 'n8n-workflow';

import type { Fields } from '../../panel/request';
import {
	defineParameter,
	exampleOf,
	fromJsonText,
	InvalidInput,
	type Parameter,
} from '../../parameters/parameter';

export type LineFormat = 'serviceLinkQuantity' | 'serviceQuantityLink';

export interface OrderLine {
	/** Where it stands in the text, from 1. */
	line: number;
	/** `undefined` when the line can't be read. */
	order?: { service: string; fields: Fields };
}

/** The text of a mass order, or an array with its lines. */
export const linesParameter = (property: INodeProperties): Parameter<string> =>
	defineParameter(property, (value, label) => {
		const lines = fromJsonText(value);
		const text = Array.isArray(lines) ? lines.join('\n') : String(lines);
		if (ordersIn(text).length > 0) return text;
		throw new InvalidInput(
			`${label} has no order in it`,
			`Put one order a line there${exampleOf(property)}, or map them from the input.`,
		);
	});

/** The orders of a mass order's text: one a line; empty lines and those that begin with `#` are none. */
export function readOrderLines(lines: string, format: LineFormat): OrderLine[] {
	return ordersIn(lines).map(({ text, line }) => ({ line, order: readLine(text, format) }));
}

function ordersIn(lines: string): Array<{ text: string; line: number }> {
	return lines
		.split(/\r?\n/)
		.map((text, index) => ({ text: text.trim(), line: index + 1 }))
		.filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** A link may have `|` in it, a service and a quantity never do. */
function readLine(text: string, format: LineFormat): OrderLine['order'] {
	const parts = text.split('|');
	const service = parts.shift()?.trim() ?? '';
	const quantity = (format === 'serviceLinkQuantity' ? parts.pop() : parts.shift())?.trim() ?? '';
	const link = parts.join('|').trim();
	const isReadable =
		/^[^\s,;]+$/.test(service) && /^\d{1,15}$/.test(quantity) && /^\S+$/.test(link);
	return isReadable && Number(quantity) > 0 ? { service, fields: { link, quantity } } : undefined;
}
