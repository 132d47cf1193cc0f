import type { INodeProperties } from 'n8n-workflow';

import {
	defineParameter,
	exampleOf,
	fromJsonText,
	InvalidInput,
	type Parameter,
} from '../../parameters/parameter';
import { linesIn, trimMarks } from '../../parameters/pastedText';
import { readOrderLine, type LineFormat, type LineOrder } from './orderLine';

export interface OrderLine {
	/** Where it stands in the text, from 1. */
	line: number;
	/** What it orders, or what to write instead. */
	order: LineOrder | InvalidInput;
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

/** The orders of a mass order's text, one a line. */
export function readOrderLines(lines: string, format: LineFormat): OrderLine[] {
	return ordersIn(lines).map(({ text, line }) => ({ line, order: readOrderLine(text, format) }));
}

/** Empty lines, those that begin with `#`, and a line of column names with the rule below it order nothing. */
function ordersIn(lines: string): Array<{ text: string; line: number }> {
	return linesIn(lines)
		.map((text, index) => ({ text, line: index + 1 }))
		.filter(({ text }) => text !== '' && !text.startsWith('#') && !isHeader(text));
}

const COLUMN_NAME =
	/^(service|service[ _]?id|id|link|url|quantity|qty|amount|runs|interval|[:-]*)$/i;

function isHeader(line: string): boolean {
	return line.split(/[|｜\t]/).every((cell) => COLUMN_NAME.test(trimMarks(cell)));
}
