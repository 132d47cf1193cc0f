import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { Service } from '../panel/services';
import type { Catalogue, KnownService } from './catalogue';
import { compareCatalogues, knownServices, type ServiceChange } from './catalogueChanges';
import { readCatalogue, writeCatalogue } from './catalogueState';
import type { EventOutcome, EventPoll, Session } from './eventPoll';
import { tellFailure } from './pollWords';
import type { ServiceSettings } from './settings';

const SAMPLES = 5;

/** A catalogue that lacks more than this share of the known services is broken more often than true. */
const MOST_GONE = 0.5;
const FEWEST_TO_JUDGE = 10;
/** It is true when so many polls in a row say so. */
const POLLS_TO_BELIEVE = 10;

/** Tells which services were added, removed or changed since the last poll. */
export async function pollServices(poll: EventPoll<ServiceSettings>): Promise<EventOutcome> {
	const { client, settings, stored, scope, isManual, session } = poll;
	const answer = await client.services();
	if (answer instanceof Failure)
		return { items: [], failure: tellFailure([answer], poll, 'its services') };
	if (isManual) {
		const samples = answer.slice(0, SAMPLES);
		return { items: samples.map(({ row }) => toItem('added', row, null)) };
	}
	// An empty catalogue is more often a fault of the panel than a panel with nothing to sell.
	if (answer.length === 0)
		return { items: [], failure: new Failure('unavailable', 'The panel listed no services') };

	const listed = knownServices(answer);
	const before = readCatalogue(stored, scope);
	const shrunk = before && shrinkFailure(before, listed, session);
	if (shrunk !== undefined) return { items: [], failure: shrunk };
	const { catalogue, changes } = compareCatalogues(before ?? new Map(), listed, settings);
	const rows = new Map(answer.map(({ row }) => [row.service, row]));
	const names = session.catalogue?.scope === scope ? session.catalogue.services : undefined;
	session.catalogue = { scope, services: namesToKeep(catalogue, rows, names) };
	const isFirst = before === undefined && !settings.options.emitInitial;
	return {
		items: isFirst ? [] : changes.map((change) => itemOf(change, rows, names)),
		state: writeCatalogue(catalogue, scope),
	};
}

function shrinkFailure(
	before: Catalogue,
	listed: Catalogue,
	session: Session,
): Failure | undefined {
	const left = [...before.keys()].filter((id) => listed.has(id)).length;
	const isBroken = before.size >= FEWEST_TO_JUDGE && left < before.size * (1 - MOST_GONE);
	session.shrunkPolls = isBroken ? (session.shrunkPolls ?? 0) + 1 : 0;
	if (!isBroken || session.shrunkPolls > POLLS_TO_BELIEVE) return undefined;
	return new Failure(
		'unavailable',
		`The panel listed ${left} of the ${before.size} services it had, as a catalogue that is cut off`,
		{ advice: `No change is reported unless ${POLLS_TO_BELIEVE} polls in a row find it so.` },
	);
}

function namesToKeep(
	catalogue: Catalogue,
	rows: ReadonlyMap<string, Service>,
	names: ReadonlyMap<string, Service> | undefined,
): ReadonlyMap<string, Service> {
	const kept = new Map<string, Service>();
	for (const id of catalogue.keys()) {
		const row = rows.get(id) ?? names?.get(id);
		if (row !== undefined) kept.set(id, row);
	}
	return kept;
}

function itemOf(
	{ change, service, previous }: ServiceChange,
	rows: ReadonlyMap<string, Service>,
	names: ReadonlyMap<string, Service> | undefined,
): IDataObject {
	const lastName = names?.get(service.service)?.name;
	const now = toService(service, rows.get(service.service)?.name ?? lastName);
	const { description } = rows.get(service.service) ?? {};
	return toItem(
		change,
		description === undefined ? now : { ...now, description },
		previous ? toService(previous, lastName ?? unchangedName(service, previous)) : null,
	);
}

/** The name before is the one now unless it changed; after a restart n8n's memory has no other. */
function unchangedName(service: KnownService, previous: KnownService): string | undefined {
	return service.nameHash === previous.nameHash ? (service.name ?? undefined) : undefined;
}

type ToldService = { [Field in keyof Service]: Service[Field] | null };

function toService(service: KnownService, lastName: string | undefined): ToldService {
	const { service: id, name, category, rate, min, max } = service;
	return {
		service: id,
		name: name ?? lastName ?? null,
		type: service.type ?? 'Default',
		category,
		rate,
		min,
		max,
		refill: service.refill ?? false,
		cancel: service.cancel ?? false,
		dripfeed: service.dripfeed ?? false,
	};
}

function toItem(
	change: ServiceChange['change'],
	service: ToldService,
	previous: ToldService | null,
): IDataObject {
	return { event: 'serviceChanged', change, ...service, previous };
}
