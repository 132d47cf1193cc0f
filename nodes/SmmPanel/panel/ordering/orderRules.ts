import { Failure } from '../failures';
import type { Fields } from '../request';
import { countLines } from './orderAmounts';
import { labelOfField, type OrderType } from './orderTypes';

/**
 * The fields of an order as its type of service wants them: no others, none missing. Of a type
 * nobody knows, all that are given. Extra fields are always among them, also over one of the form.
 */
export function fieldsForType(
	fields: Fields,
	extraFields: Fields,
	type: OrderType | undefined,
): Fields | Failure {
	const given = { ...withoutEmptyDripFeed(fields, extraFields), ...extraFields };
	const own = type === undefined ? given : pick(given, [...type.required, ...type.optional]);
	const sent = { ...own, ...extraFields };
	return missingField(sent, type) ?? withCount(sent, given, { type, extraFields });
}

function pick(fields: Fields, names: readonly string[]): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function missingField(fields: Fields, type: OrderType | undefined): Failure | undefined {
	const missing = type?.required.find((name) => isEmpty(fields[name]));
	if (missing !== undefined)
		return incomplete(missing, `Services of the type ${type?.name} need it.`);
	const { runs, interval, type_of_traffic: traffic } = fields;
	if ((runs === undefined) !== (interval === undefined)) {
		const partner = runs === undefined ? 'runs' : 'interval';
		return incomplete(partner, 'A drip-feed takes both the runs and the interval between them.');
	}
	if (traffic === '1' && isEmpty(fields.google_keyword))
		return incomplete('google_keyword', 'Traffic from Google (1) needs it.');
	if (traffic === '2' && isEmpty(fields.referring_url))
		return incomplete('referring_url', 'Traffic from a referrer (2) needs it.');
	return undefined;
}

/** Extra fields may have nothing in them. */
function isEmpty(value: string | undefined): boolean {
	return value === undefined || value === '';
}

function incomplete(name: string, advice: string): Failure {
	return Failure.notSent('validation', `'${labelOfField(name)}' is missing`, advice);
}

/** Sheets have a 0 where they mean no drip-feed; an interval of 0 minutes beside runs is one. */
function withoutEmptyDripFeed(fields: Fields, extraFields: Fields): Fields {
	const { runs, interval, ...others } = fields;
	if (extraFields.runs !== undefined) return fields;
	return runs === '0' || (runs === undefined && isOff(interval)) ? others : fields;
}

function isOff(value: string | undefined): boolean {
	return value === undefined || value === '0';
}

/** CMSNT panels want the quantity beside the comments it counts; others ignore it. */
function withCount(
	fields: Fields,
	given: Fields,
	{ type, extraFields }: { type: OrderType | undefined; extraFields: Fields },
): Fields {
	const { comments } = fields;
	if (extraFields.quantity !== undefined) return fields;
	const isCounted = type === undefined ? given.quantity === undefined : type.counted === 'comments';
	return comments !== undefined && isCounted
		? { ...fields, quantity: String(countLines(comments)) }
		: fields;
}
