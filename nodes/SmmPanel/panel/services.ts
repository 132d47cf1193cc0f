import { RATE, readCatalogue, serviceIdIn, type CatalogueRow } from './catalogue';
import { decodeEntities } from './entities';
import type { Failure } from './failures';
import { fieldOf, plainFieldsOf, wordIn, type PlainFields } from './fields';
import type { JsonBody, JsonObject, JsonValue } from './json';
import { incomplete, type Row } from './matching';
import { countOf, numberOf } from './numbers';
import { saysNo, saysYes } from './values';

/** A type and not an interface: n8n takes it as item JSON. */
export type Service = {
	service: string;
	name: string;
	type: string;
	category: string;
	/** Price per 1000, or of one order for package types. */
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean;
	cancel: boolean;
	dripfeed: boolean;
	description?: string;
};

/** What the panel itself says of a service: in a `Service`, the usual stands in the place of the rest. */
export interface SaidOfService {
	type: string | undefined;
	dripfeed: boolean | undefined;
}

const MIN = ['min', 'minquantity', 'minimum', 'minorder', 'servicemin'];
const MAX = ['max', 'maxquantity', 'maximum', 'maxorder', 'servicemax'];

/** The catalogue out of whatever it is wrapped in; of two rows with one id the first counts. */
export function readServices(json: JsonBody): Array<Row<Service>> | Failure {
	const rows = readCatalogue(json);
	if (rows === undefined) return incomplete('list of services');
	const services = new Map<string, Row<Service>>();
	for (const row of rows) {
		const fields = plainFieldsOf(row.raw);
		const service = serviceIdIn(fields) ?? row.key;
		if (service !== undefined && !services.has(service))
			services.set(service, { raw: row.raw, row: readService(fields, service, row) });
	}
	return services.size === 0 && rows.length > 0 ? incomplete('services') : [...services.values()];
}

export function saidOfService(raw: JsonObject = {}): SaidOfService {
	const fields = plainFieldsOf(raw);
	const dripfeed = flagIn(fields, 'dripfeed');
	return {
		type: wordIn(fields.get('type')),
		dripfeed: saysYes(dripfeed) || (saysNo(dripfeed) ? false : undefined),
	};
}

function readService(fields: PlainFields, service: string, { category }: CatalogueRow): Service {
	const description = wordsOf(fields, ['description', 'desc']);
	return {
		service,
		name: nameOf(fields, service),
		type: wordIn(fields.get('type')) ?? 'Default',
		category: wordsOf(fields, ['category', 'categoryname']) ?? category ?? '',
		rate: numberOf(fieldOf(fields, RATE)),
		min: countOf(fieldOf(fields, MIN)),
		max: countOf(fieldOf(fields, MAX)),
		refill: saysYes(flagIn(fields, 'refill')),
		cancel: saysYes(flagIn(fields, 'cancel')),
		dripfeed: saysYes(flagIn(fields, 'dripfeed')),
		...(description !== undefined && { description }),
	};
}

/** Where `service` is not the ID it is the name. */
function nameOf(fields: PlainFields, service: string): string {
	const name = wordsOf(fields, ['name', 'servicename', 'title', 'service']);
	return name === undefined || name === service ? '' : name;
}

function wordsOf(fields: PlainFields, names: readonly string[]): string | undefined {
	const words = wordIn(fieldOf(fields, names));
	return words === undefined ? undefined : decodeEntities(words);
}

/** `dripfeed`, `drip_feed`, `is_dripfeed`, `dripfeed_enabled` … */
function flagIn(fields: PlainFields, flag: string): JsonValue | undefined {
	const names = [flag, `is${flag}`, `has${flag}`, `can${flag}`, `allow${flag}`, `supports${flag}`];
	const further = [`${flag}enabled`, `${flag}available`, `${flag}allowed`, `${flag}able`];
	return fieldOf(fields, [...names, ...further]);
}

/** Whether id, name and category together contain every word, however it is written. */
export function containsWords({ service, name, category }: Service, words: string): boolean {
	const text = `${service} ${name} ${category}`.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
