import { createHash } from 'crypto';

/** A service as remembered; what no poll has seen of it yet is `null`. */
export interface KnownService {
	service: string;
	/** `null` as well where the catalogue is too large to store its names; `nameHash` is there in any case. */
	name: string | null;
	nameHash: string | null;
	type: string | null;
	category: string;
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean | null;
	cancel: boolean | null;
	dripfeed: boolean | null;
	/** The last poll missed it. */
	isMissing: boolean;
}

export type Catalogue = Map<string, KnownService>;

export const HASH_LENGTH = 4;

/** What tells a name from another one. */
export function hashName(name: string): string {
	return createHash('sha256').update(name).digest('base64').slice(0, HASH_LENGTH);
}
