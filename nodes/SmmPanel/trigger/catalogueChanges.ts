import { textOf } from '../panel/json';
import type { Row } from '../panel/matching';
import type { Service } from '../panel/services';
import { hashName, type Catalogue, type KnownService } from './catalogue';

/** What of a service is watched, and in which words a change of it is told. */
const ASPECTS = [
	{ change: 'rate', fields: ['rate'] },
	{ change: 'limits', fields: ['min', 'max'] },
	{ change: 'name', fields: ['nameHash'] },
	{ change: 'type', fields: ['type'] },
	{ change: 'flags', fields: ['refill', 'cancel', 'dripfeed'] },
] as const;

export interface ServiceChange {
	change: 'added' | 'removed' | (typeof ASPECTS)[number]['change'];
	service: KnownService;
	previous?: KnownService;
}

/** The services of a catalogue as far as the panel says; of two with one ID the first counts. */
export function knownServices(rows: ReadonlyArray<Row<Service>>): Catalogue {
	const catalogue: Catalogue = new Map();
	for (const { row, raw = {} } of rows) {
		if (catalogue.has(row.service)) continue;
		const says = (...names: string[]) => names.some((name) => (raw[name] ?? '') !== '');
		const name = row.name === '' ? null : row.name;
		catalogue.set(row.service, {
			service: row.service,
			name,
			nameHash: name && hashName(name),
			type: textOf(raw.type) === undefined ? null : row.type,
			category: row.category,
			rate: row.rate,
			min: row.min,
			max: row.max,
			refill: says('refill') ? row.refill : null,
			cancel: says('cancel') ? row.cancel : null,
			dripfeed: says('dripfeed', 'drip_feed', 'dripFeed') ? row.dripfeed : null,
			isMissing: false,
		});
	}
	return catalogue;
}

/**
 * What became of the catalogue since the last poll. What the panel leaves out of a service is as it was, and
 * a service is gone when two polls in a row miss it.
 *
 * @param smallestChange a change of the rate by less (percent) is none; the rate before it stays the one to compare with
 */
export function compareCatalogues(
	before: Catalogue,
	listed: Catalogue,
	{ smallestChange }: { smallestChange: number },
): { catalogue: Catalogue; changes: ServiceChange[] } {
	const catalogue: Catalogue = new Map();
	const changes: ServiceChange[] = [];
	for (const [id, sent] of listed) {
		const previous = before.get(id);
		if (previous === undefined) {
			catalogue.set(id, sent);
			changes.push({ change: 'added', service: sent });
			continue;
		}
		const service = mergeService(previous, sent);
		const told = changedAspects(previous, service, smallestChange);
		changes.push(...told.map((change) => ({ change, service, previous })));
		const isSmall = !told.includes('rate') && previous.rate !== null;
		catalogue.set(id, isSmall ? { ...service, rate: previous.rate } : service);
	}
	for (const [id, previous] of before) {
		if (listed.has(id)) continue;
		if (previous.isMissing) changes.push({ change: 'removed', service: previous, previous });
		else catalogue.set(id, { ...previous, isMissing: true });
	}
	return { catalogue, changes };
}

function mergeService(previous: KnownService, sent: KnownService): KnownService {
	const isNamed = sent.nameHash !== null;
	const isSameName = sent.nameHash === previous.nameHash;
	return {
		...sent,
		name: isNamed ? sent.name : previous.name,
		nameHash: isNamed && !isSameName ? sent.nameHash : previous.nameHash,
		type: sent.type ?? previous.type,
		category: sent.category === '' ? previous.category : sent.category,
		rate: sent.rate ?? previous.rate,
		min: sent.min ?? previous.min,
		max: sent.max ?? previous.max,
		refill: sent.refill ?? previous.refill,
		cancel: sent.cancel ?? previous.cancel,
		dripfeed: sent.dripfeed ?? previous.dripfeed,
	};
}

/** What was never seen before has no other value to change from. */
function changedAspects(
	previous: KnownService,
	service: KnownService,
	smallestChange: number,
): ServiceChange['change'][] {
	return ASPECTS.filter(({ fields }) =>
		fields.some((field) => previous[field] !== null && previous[field] !== service[field]),
	)
		.map(({ change }) => change)
		.filter(
			(change) => change !== 'rate' || !isSmaller(previous.rate, service.rate, smallestChange),
		);
}

function isSmaller(before: number | null, now: number | null, percent: number): boolean {
	if (!before || now === null) return false;
	// A rate of 0.1 that rises to 0.11 has changed by 10 %, whatever floating point makes of it.
	return (Math.abs(now - before) / Math.abs(before)) * 100 < percent - 1e-9;
}
