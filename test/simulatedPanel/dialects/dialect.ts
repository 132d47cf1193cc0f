import type { IdWriter } from '../books';
import { refundOf, type Order } from '../orders';
import { printMoney } from '../money';
import { Refusal, type Call, type Fields } from '../shop';

/** What goes over the wire, where it is more than JSON at HTTP 200. */
export class Reply {
	constructor(
		readonly json: unknown,
		readonly httpStatus = 200,
	) {}
}

/** How an action is answered: with JSON, a reply, or a refusal in the family's own print. */
export type Act = (call: Call) => unknown;

/** How a family of panels speaks API v2, as described in the sources of those panels. */
export interface Dialect extends IdWriter {
	name: string;
	/** What the credential says besides the address and the key. */
	requestFormat: 'form' | 'json';
	keyField: string;
	/** The one format it reads; without it, both. */
	reads?: 'form' | 'json';
	/** What an order needs beside the usual fields, for a row of its own each. */
	ownOrderField?: string;
	/** Where its API usually is. */
	path: string;
	contentType: string;
	/** What the family does not have. */
	actions: Readonly<Record<string, Act>>;
	/** Actions that end in a server error, whatever is asked. */
	broken?: readonly string[];
	/** Actions that are answered, and done by hand only. */
	byHand?: readonly string[];
	/** A refusal of the whole request. */
	refuse(refusal: Refusal): Reply;
	wrongKey: Reply;
	unknownAction: Reply;
}

/** PerfectPanel's words in the family's own; what it has no words for stays as it is. */
export function inWordsOf(
	table: ReadonlyArray<readonly [theirs: RegExp, own: string]>,
): (refusal: Refusal) => string {
	return ({ words }) => {
		const [theirs, own] = table.find(([pattern]) => pattern.test(words)) ?? [];
		return theirs === undefined || own === undefined ? words : words.replace(theirs, own);
	};
}

const BATCH_LIMIT = 100;

/** Ids past the hundredth are cut off in silence, as CMSNT and others do. */
function idsOf(list: string): string[] {
	return list.split(',').slice(0, BATCH_LIMIT);
}

interface IdAct {
	/** The field for one id, and the whole answer for it. */
	one?: readonly [field: string, answer: (call: Call, id: string) => unknown];
	/** The field for a list, and the whole answer for it. */
	many?: readonly [field: string, answer: (call: Call, ids: string[]) => unknown];
	/** The answer when neither is there. */
	missing: Reply | Refusal;
	/** Where the fields are looked for. */
	from?: (call: Call) => Fields;
}

/** An action that takes ids. */
export function askedForIds({ one, many, missing, from = ({ fields }) => fields }: IdAct): Act {
	return (call) => {
		const fields = from(call);
		const [oneField = '', answerOne] = one ?? [];
		const [manyField = '', answerMany] = many ?? [];
		const id = fields[oneField];
		if (answerOne !== undefined && id !== undefined) return answerOne(call, id);
		const list = fields[manyField];
		if (answerMany !== undefined && list !== undefined) return answerMany(call, idsOf(list));
		return missing;
	};
}

/** What the panel did, printed; a refusal goes on to the family's own print. */
export function unlessRefused<T>(result: T | Refusal, print: (result: T) => unknown): unknown {
	return result instanceof Refusal ? result : print(result);
}

/** Ids as a document database hands them out: 24 hex digits. */
export function hexId(prefix: string, number: number): string {
	return prefix + number.toString(16).padStart(24 - prefix.length, '0');
}

/** An id as a number where it is one: most panels print it so. */
export function bareId(id: string): string | number {
	return Number(id) || id;
}

export interface OrderRow {
	charge: string;
	start_count: string;
	status: string;
	remains: string;
	currency: string;
}

/** An order as PerfectPanel prints it. */
export function orderRow({ books, account }: Call, order: Order): OrderRow {
	const state = books.look(order);
	return {
		charge: printMoney(order.charge - refundOf(order, state)),
		start_count: String(order.startCount),
		status: state.status,
		remains: String(state.remains),
		currency: account.currency,
	};
}
