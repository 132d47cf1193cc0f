import { isObject } from '../panel/json';
import { HASH_LENGTH, hashName, type Catalogue, type KnownService } from './catalogue';
import { readRows } from './catalogueRows';

/**
 * The memory of a catalogue, in columns: some 30 bytes a service. A type and not an interface, as it
 * goes into n8n's static data.
 */
export type CatalogueState = {
	version: 2;
	scope: string;
	/** With commas between them, and marks of their own escaped. */
	ids: string;
	rates: string;
	/** What many services have in common; `kinds` says in base 36 which of them each has. */
	commons: Common[];
	kinds: string;
	/** Of a catalogue whose names are not too long in all. */
	names?: string[];
	/** Otherwise: `HASH_LENGTH` characters for each name. */
	hashes?: string;
	/** The services the last poll missed. */
	missing: string;
};

type Common = [
	type: string | null,
	category: string,
	min: number | null,
	max: number | null,
	flags: string,
];

/** Names of about 10,000 services. */
const MOST_NAME_CHARACTERS = 500_000;
const NO_HASH = '    ';
const FLAGS = ['refill', 'cancel', 'dripfeed'] as const;

export function writeCatalogue(catalogue: Catalogue, scope: string): CatalogueState {
	const services = [...catalogue.values()];
	const commons: Common[] = [];
	const kindOf = new Map<string, string>();
	const kinds = services.map((service) => {
		const common = commonOf(service);
		const key = JSON.stringify(common);
		const known = kindOf.get(key);
		if (known !== undefined) return known;
		const kind = (commons.push(common) - 1).toString(36);
		kindOf.set(key, kind);
		return kind;
	});
	const missing = services.filter(({ isMissing }) => isMissing);
	return {
		version: 2,
		scope,
		ids: services.map(({ service }) => escapeId(service)).join(','),
		rates: services.map(({ rate }) => rate ?? '').join(','),
		commons,
		kinds: kinds.join(','),
		...namesOf(services),
		missing: missing.map(({ service }) => escapeId(service)).join(','),
	};
}

function namesOf(services: readonly KnownService[]): Pick<CatalogueState, 'names' | 'hashes'> {
	const isWhole = services.every(({ name, nameHash }) => name !== null || nameHash === null);
	const characters = services.reduce((sum, { name }) => sum + (name?.length ?? 0), 0);
	return isWhole && characters <= MOST_NAME_CHARACTERS
		? { names: services.map(({ name }) => name ?? '') }
		: { hashes: services.map(({ nameHash }) => nameHash ?? NO_HASH).join('') };
}

function commonOf(service: KnownService): Common {
	const { type, category, min, max } = service;
	const flags = FLAGS.map((flag) => (service[flag] === null ? '?' : Number(service[flag])));
	return [type, category, min, max, flags.join('')];
}

/** The catalogue of this scope; `undefined` where there is none, or none that can be read. */
export function readCatalogue(stored: unknown, scope: string): Catalogue | undefined {
	if (!isObject(stored) || stored.scope !== scope) return undefined;
	if (stored.version === 1) return readRows(stored.services);
	if (!isState(stored)) return undefined;
	const ids = split(stored.ids);
	const rates = stored.rates.split(',');
	const kinds = stored.kinds.split(',');
	const missing = new Set(split(stored.missing));
	const catalogue: Catalogue = new Map();
	for (const [index, service] of ids.entries()) {
		const common = stored.commons[Number.parseInt(kinds[index] ?? '', 36)];
		if (common === undefined) return undefined;
		const [type, category, min, max, flags] = common;
		const rate = rates[index] ?? '';
		catalogue.set(service, {
			service,
			...readName(stored, index),
			type,
			category,
			rate: rate === '' ? null : Number(rate),
			min,
			max,
			refill: readFlag(flags[0]),
			cancel: readFlag(flags[1]),
			dripfeed: readFlag(flags[2]),
			isMissing: missing.has(service),
		});
	}
	return catalogue;
}

function readName(
	{ names, hashes }: CatalogueState,
	index: number,
): Pick<KnownService, 'name' | 'nameHash'> {
	const name = names?.[index] || null;
	if (name !== null) return { name, nameHash: hashName(name) };
	const hash = hashes?.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
	return { name, nameHash: hash === undefined || hash === NO_HASH ? null : hash };
}

function readFlag(flag: string | undefined): boolean | null {
	return flag === '1' ? true : flag === '0' ? false : null;
}

function isState(value: object): value is CatalogueState {
	const { version, ids, rates, commons, kinds, names, hashes, missing }: Partial<CatalogueState> =
		value;
	return (
		version === 2 &&
		[ids, rates, kinds, missing].every((column) => typeof column === 'string') &&
		Array.isArray(commons) &&
		commons.every(isCommon) &&
		(names === undefined || Array.isArray(names)) &&
		(hashes === undefined || typeof hashes === 'string')
	);
}

function isCommon(value: unknown): value is Common {
	return Array.isArray(value) && value.length === 5 && typeof value[4] === 'string';
}

function escapeId(id: string): string {
	return id.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function split(ids: string): string[] {
	if (ids === '') return [];
	return ids.split(',').map((id) => (id.includes('%') ? decodeURIComponent(id) : id));
}
