import { Failure } from '../failures';
import { ORDER_FIELDS, type OrderType } from './orderTypes';
import type { Fields } from '../request';

/**
 * The fields of an order as its type of service wants them: no others, none missing. Of a type
 * nobody knows, all that are given.
 */
export function fieldsForType(fields: Fields, type: OrderType | undefined): Fields | Failure {
	const given = withoutEmptyDripFeed(fields);
	const own = type === undefined ? given : pick(given, [...type.required, ...type.optional]);
	return missingField(own, type) ?? withCount(own, given, type);
}

/** How many are ordered, of all runs together; `undefined` when the order does not say. */
export function orderedQuantity(fields: Fields, type: OrderType | undefined): number | undefined {
	if (type?.isRecurring) return 0;
	const list = type?.counted === undefined ? undefined : fields[type.counted];
	const quantity = list === undefined ? fields.quantity : String(countLines(list));
	return quantity === undefined ? undefined : Number(quantity) * Number(fields.runs ?? 1);
}

/** How many it can come to: subscriptions order with every new post, without end if nobody sets one. */
export function largestQuantity(fields: Fields, type: OrderType | undefined): number | undefined {
	if (!type?.isRecurring) return orderedQuantity(fields, type);
	const { posts, old_posts: oldPosts = '0', max } = fields;
	return isOff(posts) ? undefined : (Number(posts) + Number(oldPosts)) * Number(max);
}

function pick(fields: Fields, names: readonly string[]): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function missingField(fields: Fields, type: OrderType | undefined): Failure | undefined {
	const missing = type?.required.find((name) => fields[name] === undefined);
	if (missing !== undefined)
		return incomplete(missing, `Services of the type ${type?.name} need it.`);
	const { runs, interval, type_of_traffic: traffic } = fields;
	if ((runs === undefined) !== (interval === undefined)) {
		const partner = runs === undefined ? 'runs' : 'interval';
		return incomplete(partner, 'A drip-feed takes both the runs and the interval between them.');
	}
	if (traffic === '1' && fields.google_keyword === undefined)
		return incomplete('google_keyword', 'Traffic from Google (1) needs it.');
	if (traffic === '2' && fields.referring_url === undefined)
		return incomplete('referring_url', 'Traffic from a referrer (2) needs it.');
	return undefined;
}

function incomplete(name: string, advice: string): Failure {
	const label = ORDER_FIELDS.find((field) => field.name === name)?.label ?? name;
	return Failure.notSent('validation', `'${label}' is missing`, advice);
}

/** Sheets have a 0 where they mean no drip-feed; an interval of 0 minutes beside runs is one. */
function withoutEmptyDripFeed(fields: Fields): Fields {
	const { runs, interval, ...others } = fields;
	return runs === '0' || (runs === undefined && isOff(interval)) ? others : fields;
}

function isOff(value: string | undefined): boolean {
	return value === undefined || value === '0';
}

/** CMSNT panels want the quantity beside the comments it counts; others ignore it. */
function withCount(fields: Fields, given: Fields, type: OrderType | undefined): Fields {
	const { comments } = fields;
	const isCounted = type === undefined ? given.quantity === undefined : type.counted === 'comments';
	return comments !== undefined && isCounted
		? { ...fields, quantity: String(countLines(comments)) }
		: fields;
}

function countLines(list: string): number {
	return list.split('\n').length;
}
