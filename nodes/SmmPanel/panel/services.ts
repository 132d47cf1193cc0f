import type { Failure } from './failures';
import {
	flagOf,
	isObject,
	numberOf,
	textOf,
	type JsonBody,
	type JsonObject,
	type JsonValue,
} from './json';
import { incomplete, type Row } from './matching';

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

/** The catalogue out of whatever it is wrapped in; rows without an id are no services, and a list of nothing else is no catalogue. */
export function readServices(json: JsonBody): Array<Row<Service>> | Failure {
	const list = findList(json);
	if (list === undefined) return incomplete('list of services');
	const services = list.filter(isObject).flatMap((raw) => {
		const service = textOf(raw.service) ?? textOf(raw.id) ?? textOf(raw.package);
		return service === undefined ? [] : [{ raw, row: readService(raw, service) }];
	});
	return services.length === 0 && list.length > 0 ? incomplete('services') : services;
}

/** SmartPanel says "Empty Data" where it has nothing to sell. */
function findList(json: JsonValue | undefined, depth = 0): JsonValue[] | undefined {
	if (Array.isArray(json)) return json;
	if (typeof json === 'string' && /^empty/i.test(json)) return [];
	if (!isObject(json) || depth > 1) return undefined;
	const { services, data, packages, result } = json;
	return [services, data, packages, result]
		.map((part) => findList(part, depth + 1))
		.find((list) => list !== undefined);
}

function readService(raw: JsonObject, service: string): Service {
	const description = textOf(raw.description) ?? textOf(raw.desc);
	return {
		service,
		name: textOf(raw.name) ?? '',
		type: textOf(raw.type) ?? 'Default',
		category: textOf(raw.category) ?? '',
		rate: numberOf(raw.rate),
		min: numberOf(raw.min),
		max: numberOf(raw.max),
		refill: flagOf(raw.refill),
		cancel: flagOf(raw.cancel),
		dripfeed: flagOf(raw.dripfeed),
		...(description !== undefined && { description }),
	};
}

/** Whether id, name and category together contain every word, however it is written. */
export function containsWords({ service, name, category }: Service, words: string): boolean {
	const text = `${service} ${name} ${category}`.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
