import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import { isObject } from '../panel/json';
import type { Service } from '../panel/services';
import type { EventOutcome, EventPoll } from './eventPoll';

/** What of a service is watched, and in which words a change of it is told. */
const ASPECTS: ReadonlyArray<{ change: string; fields: ReadonlyArray<keyof Service> }> = [
	{ change: 'rate', fields: ['rate'] },
	{ change: 'limits', fields: ['min', 'max'] },
	{ change: 'name', fields: ['name'] },
	{ change: 'type', fields: ['type'] },
	{ change: 'flags', fields: ['refill', 'cancel', 'dripfeed'] },
];

const WATCHED = [
	'service',
	'name',
	'type',
	'category',
	'rate',
	'min',
	'max',
	'refill',
	'cancel',
	'dripfeed',
] as const;

/** A service as remembered: the values of `WATCHED`, without their names. */
type Remembered = Array<string | number | boolean | null>;

const SAMPLES = 5;

/** Tells which services were added, removed or changed since the last poll. */
export async function pollServices({
	client,
	settings,
	stored,
	scope,
	isManual,
}: EventPoll): Promise<EventOutcome> {
	const answer = await client.services();
	if (answer instanceof Failure) return { items: [], failure: answer };
	const services = answer.map(({ row }) => row);
	if (isManual)
		return { items: services.slice(0, SAMPLES).map((service) => itemOf('added', service)) };
	// An empty catalogue is more often a fault of the panel than a panel with nothing to sell.
	if (services.length === 0)
		return { items: [], failure: new Failure('unavailable', 'The panel listed no services') };

	const before = readServices(stored, scope);
	const isFirst = before === undefined && !settings.options.emitInitial;
	const items = isFirst ? [] : changesBetween(before ?? new Map(), services);
	return { items, state: { version: 1, scope, services: services.map(remember) } };
}

function changesBetween(before: Map<string, Service>, services: Service[]): IDataObject[] {
	const now = new Set(services.map(({ service }) => service));
	const removed = [...before.values()].filter(({ service }) => !now.has(service));
	const changed = services.flatMap((service) => {
		const previous = before.get(service.service);
		if (previous === undefined) return [itemOf('added', service)];
		return ASPECTS.filter(({ fields }) =>
			fields.some((field) => previous[field] !== service[field]),
		).map(({ change }) => itemOf(change, service, previous));
	});
	return [...changed, ...removed.map((service) => itemOf('removed', service, service))];
}

function itemOf(change: string, service: Service, previous?: Service): IDataObject {
	return { event: 'serviceChanged', change, ...service, previous: previous ?? null };
}

function remember(service: Service): Remembered {
	return WATCHED.map((field) => service[field]);
}

function readServices(stored: unknown, scope: string): Map<string, Service> | undefined {
	if (!isObject(stored) || stored.scope !== scope || !Array.isArray(stored.services))
		return undefined;
	const services = stored.services.flatMap((values) => {
		const named = Object.fromEntries(
			WATCHED.map((field, index) => [field, Array.isArray(values) ? values[index] : undefined]),
		);
		return isService(named) ? [named] : [];
	});
	return new Map(services.map((service) => [service.service, service]));
}

function isService(value: Record<string, unknown>): value is Service {
	return typeof value.service === 'string' && typeof value.name === 'string';
}
