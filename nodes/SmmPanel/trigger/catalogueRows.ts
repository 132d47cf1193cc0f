import { hashName, type Catalogue, type KnownService } from './catalogue';

/** What the first version stored: the values of each service in a row. */
export function readRows(rows: unknown): Catalogue | undefined {
	if (!Array.isArray(rows)) return undefined;
	const services = rows.filter(isRow).map(
		([service, name, type, category, rate, min, max, refill, cancel, dripfeed]): KnownService => ({
			service,
			name,
			nameHash: hashName(name),
			type: typeof type === 'string' ? type : null,
			category: typeof category === 'string' ? category : '',
			rate: numberOrNull(rate),
			min: numberOrNull(min),
			max: numberOrNull(max),
			refill: refill === true,
			cancel: cancel === true,
			dripfeed: dripfeed === true,
			isMissing: false,
		}),
	);
	return new Map(services.map((service) => [service.service, service]));
}

function isRow(row: unknown): row is [service: string, name: string, ...unknown[]] {
	return Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'string';
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
