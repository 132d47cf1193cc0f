import { wholeNumber } from '../../panel/ordering/wholeNumber';
import type { Fields } from '../../panel/request';
import { InvalidInput } from '../../parameters/parameter';
import { saysNothing, trimMarks, unwrapAddress } from '../../parameters/pastedText';

export type LineFormat = 'serviceLinkQuantity' | 'serviceQuantityLink';

export interface LineOrder {
	service: string;
	fields: Fields;
}

const COLUMNS: Record<LineFormat, string> = {
	serviceLinkQuantity: 'service | link | quantity',
	serviceQuantityLink: 'service | quantity | link',
};

/** Rows that were copied from a sheet have tabs between their cells. */
const SEPARATORS = [/\|/, /\t/, /｜/];

/** What one line of a mass order orders, or what to write instead. */
export function readOrderLine(line: string, format: LineFormat): LineOrder | InvalidInput {
	for (const separator of SEPARATORS) {
		const cells = cellsOf(line, separator);
		const parts =
			format === 'serviceLinkQuantity' ? quantityBehindLink(cells) : quantityBeforeLink(cells);
		const order = parts && readParts(parts);
		if (order !== undefined) return order;
	}
	return unreadable(line, format);
}

/** The text of each, as it stands in the line. */
interface LineParts {
	service: string;
	link: readonly string[];
	quantity: string;
	/** Runs and interval of a drip-feed, or neither. */
	dripFeed: readonly string[];
}

/** A table has a bar at both ends of its lines, and a sheet empty cells at the end. */
function cellsOf(line: string, separator: RegExp): string[] {
	const cells = line.split(separator);
	const isTable = cells.length > 2 && isBlank(cells[0]) && isBlank(cells.at(-1));
	if (isTable) cells.shift();
	while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop();
	return cells;
}

function isBlank(cell = ''): boolean {
	return trimMarks(cell) === '';
}

function quantityBehindLink([service = '', ...cells]: string[]): LineParts | undefined {
	const numbers = numbersAtEnd(cells, { most: cells.length - 1 });
	if (numbers !== 1 && numbers !== 3) return undefined;
	const [quantity = '', ...dripFeed] = cells.slice(-numbers);
	return { service, link: cells.slice(0, -numbers), quantity, dripFeed };
}

function quantityBeforeLink([service = '', quantity = '', ...cells]: string[]):
	| LineParts
	| undefined {
	const numbers = numbersAtEnd(cells, { most: cells.length - 1 });
	if (numbers !== 0 && numbers !== 2) return undefined;
	const end = cells.length - numbers;
	return { service, link: cells.slice(0, end), quantity, dripFeed: cells.slice(end) };
}

/** What is meant as a number, also one that can't be read as such. */
const LIKE_NUMBER = /^[-+]?\p{Nd}[\p{Nd}\s.,'’_]*k?$/iu;

/** How many cells at the end are numbers; the one before them is the link, whatever it is. */
function numbersAtEnd(cells: readonly string[], { most }: { most: number }): number {
	const fromEnd = [...cells].reverse();
	const numbers = fromEnd.findIndex((cell) => !isLikeNumber(cell));
	return Math.max(0, Math.min(numbers < 0 ? cells.length : numbers, most));
}

function isLikeNumber(cell: string): boolean {
	return LIKE_NUMBER.test(trimMarks(cell));
}

function readParts({ link, quantity, dripFeed, ...parts }: LineParts): LineOrder | undefined {
	const service = trimMarks(parts.service);
	const address = readLink(link);
	const count = wholeNumber(trimMarks(quantity));
	const [runs, interval] = dripFeed.map((cell) => wholeNumber(trimMarks(cell)));
	const isReadable =
		/^[^\s,;]+$/.test(service) && !saysNothing(service) && count !== undefined && count !== '0';
	if (!isReadable || address === undefined) return undefined;
	if (dripFeed.length === 0) return { service, fields: { link: address, quantity: count } };
	if (runs === undefined || interval === undefined) return undefined;
	return { service, fields: { link: address, quantity: count, runs, interval } };
}

/** A web address may have `|` in it, but no number of its own and no second address behind it. */
function readLink(cells: readonly string[]): string | undefined {
	const [first = '', ...others] = cells;
	const isOne = others.every((cell) => !isBlank(cell) && !isLikeNumber(cell) && !isAddress(cell));
	if (!isOne || (others.length > 0 && !isAddress(first))) return undefined;
	const link = unwrapAddress(cells.join('|'));
	return /^\S+$/.test(link) && !saysNothing(link) ? link : undefined;
}

function isAddress(cell: string): boolean {
	return /^\W*https?:\/\//i.test(cell);
}

function unreadable(line: string, format: LineFormat): InvalidInput {
	const columns = COLUMNS[format];
	const advice =
		line.split(/[|｜\t]/).length > 3
			? `Write it as ${columns}, or ${columns} | runs | interval for a drip-feed. Numbers have digits only.`
			: `Write it as ${columns}.`;
	return new InvalidInput('The line does not read as an order', advice);
}
