import { readClaim, recordSurely, untoldReference, valuesOf, type Claim } from './claims';
import type { StoredList } from './nodeStore';
import type { Unwritten } from './unwritten';

/**
 * Claims a group: one write takes it in, another takes away what is settled.
 *
 * @param most how many to claim; of a group with more that are free, its beginning is told only
 */
export async function claimGroup(
	list: StoredList,
	unwritten: Unwritten,
	group: { references: readonly string[]; most: number; token: string },
): Promise<Map<string, Claim>> {
	const { references, most, token } = group;
	const values = [...unwritten.takenValues(), ...references.flatMap(valuesOf.claim), token];
	const { added, isRepeated } = await recordSurely(list, values, token);
	const claims = new Map<string, Claim>();
	for (const reference of references) {
		const claim = readClaim(added, reference);
		const isOwn = claim === 'open' && unwritten.recall(reference);
		if (isOwn) claims.set(reference, 'claimed');
		else claims.set(reference, isRepeated && claim === 'open' ? untoldReference() : claim);
	}
	unwritten.leave(...namesOf(claims, 'accepted').map(valuesOf.open));
	giveBackSurplus(claims, most, unwritten);
	await unwritten.forget(list);
	return claims;
}

/** What references are, without taking any: what is taken in to look them up is taken away again. */
export async function lookUpGroup(
	list: StoredList,
	unwritten: Unwritten,
	references: readonly string[],
): Promise<Map<string, Claim>> {
	const added = await list.record(references.flatMap(valuesOf.claim));
	const claims = new Map(
		references.map((reference): [string, Claim] => [reference, readClaim(added, reference)]),
	);
	unwritten.leave(...namesOf(claims, 'accepted').map(valuesOf.open));
	unwritten.giveBack(...namesOf(claims, 'claimed'));
	await unwritten.forget(list);
	return claims;
}

function giveBackSurplus(claims: Map<string, Claim>, most: number, unwritten: Unwritten): void {
	const surplus = namesOf(claims, 'claimed').slice(most);
	const [first] = surplus;
	if (first === undefined) return;
	unwritten.giveBack(...surplus);
	const names = [...claims.keys()];
	for (const name of names.slice(names.indexOf(first))) claims.delete(name);
}

export function namesOf(claims: ReadonlyMap<string, Claim>, wanted: Claim): string[] {
	return [...claims].flatMap(([name, claim]) => (claim === wanted ? [name] : []));
}
