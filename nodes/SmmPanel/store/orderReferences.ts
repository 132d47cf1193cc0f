import { sleep } from 'n8n-workflow';

import { chunk } from '../panel/batch';
import { lookUpGroup, namesOf } from './claimGroup';
import { unreachableStore, valuesOf, type Claim } from './claims';
import { claimLasting } from './claimLasting';
import { WRITE_MS_PER_ENTRY, type NodeStore } from './nodeStore';
import { LEASE_MS } from './storeLock';
import { Unwritten } from './unwritten';

/*
 * The references a node has ordered. A set of hashes tells whether it knows a value only by taking it
 * in, so a reference's state is in which of two values are there, and each write leaves a state that
 * is true, or errs to the side of looking in the panel:
 *
 * | state            | taken | open | a process that ends here leaves                                |
 * | ---------------- | ----- | ---- | -------------------------------------------------------------- |
 * | free             |       | any  | a reference the next execution orders                          |
 * | claimed          | yes   | yes  | an open one: nobody knows whether it was sent                  |
 * | accepted         | yes   |      | a duplicate                                                    |
 *
 * | step             | writes                     | a process that ends before the step's last write leaves |
 * | ---------------- | -------------------------- | ------------------------------------------------------- |
 * | claim            | + taken, + open (at once)  | free, or open                                           |
 * | was accepted     | - open                     | open, though accepted, for one write's time             |
 * | accepted         | - open                     | open                                                    |
 * | given back       | - taken, then - open       | open, or free                                           |
 * | look up          | + taken, + open; then what was new is taken away as it is given back | open        |
 * | ordered again    | + again; - it at the end   | open, and the next execution does not order it again    |
 *
 * A claim is one write for a whole group, and so is what became of it. Writes of workers overwrite each
 * other, so each is done under the lock; where that can't be had, a claim has a token in it that nobody
 * else has, and counts once the token is still there after every write that began before has ended.
 */
export { openReference, type Claim } from './claims';

/** The most references to claim or to look up in one write. */
export const LARGEST_GROUP = 500;

const SETTLE_ATTEMPTS = 4;
const SETTLE_PAUSE_MS = 200;

/** The references an execution claims, and what becomes of them. */
export class OrderReferences {
	/** Claimed and not settled, and when. */
	private readonly own = new Map<string, number>();

	private readonly unwritten: Unwritten;

	/** Those to leave open if they are not accepted: an earlier execution may have ordered them. */
	private readonly takenOver = new Set<string>();

	/** The claim that was begun last. */
	private claiming: Promise<unknown> = Promise.resolve();

	constructor(private readonly store: NodeStore) {
		this.unwritten = new Unwritten(store.underWay);
	}

	/**
	 * Claims a group of references, each named once; writes what was settled since the last one.
	 *
	 * @param most how many to claim; of a group with more that are free, its beginning is told only
	 * @param orderedAgain those to take over where they are open, for a user who wants them ordered again
	 */
	async claim(
		references: readonly string[],
		most = references.length,
		orderedAgain: ReadonlySet<string> = new Set(),
	): Promise<Map<string, Claim>> {
		const claiming = this.claimOrTakeOver(references, most, orderedAgain);
		this.claiming = claiming;
		return await claiming;
	}

	/**
	 * Whether a claimed reference is still this execution's to order: of one claimed long ago it looks
	 * again, as another execution may have taken it over from a process that stood still.
	 */
	async isStillOwn(reference: string): Promise<boolean> {
		if (performance.now() - (this.own.get(reference) ?? 0) < LEASE_MS) return true;
		if (this.takenOver.has(reference)) {
			this.leaveOpen(reference);
			return false;
		}
		const [taken, open] = [valuesOf.taken(reference), valuesOf.open(reference)];
		const again = valuesOf.again(reference);
		try {
			const added = await this.store.use(async (list) => await list.record([taken, open, again]));
			const isTakenOver = !added.has(again) && !this.unwritten.isLeft(again);
			const isSettled = !added.has(taken) && added.has(open);
			if (added.has(again)) this.unwritten.leave(again);
			if (isSettled) this.unwritten.leave(open);
			if (isTakenOver || isSettled) this.leaveOpen(reference);
			else this.hold(reference);
			return !isTakenOver && !isSettled;
		} catch {
			return false;
		}
	}

	/** How long n8n stands still for a claim: it reads and writes the node's whole list twice. */
	blockMs(): number {
		return 2 * WRITE_MS_PER_ENTRY * this.store.size();
	}

	/** The panel took the order. */
	accept(reference: string): void {
		this.own.delete(reference);
		this.unwritten.accept(reference);
		this.endTakeOver(reference);
	}

	/** The panel surely took nothing. */
	giveBack(reference: string): void {
		if (this.takenOver.has(reference)) return this.leaveOpen(reference);
		this.own.delete(reference);
		this.unwritten.giveBack(reference);
	}

	/** Nobody knows whether the panel took the order. */
	leaveOpen(reference: string): void {
		this.own.delete(reference);
		this.store.underWay.delete(reference);
		this.endTakeOver(reference);
	}

	/** What references are, without taking any. */
	async find(references: readonly string[]): Promise<Map<string, Claim>> {
		const found = new Map<string, Claim>();
		for (const group of chunk([...new Set(references)], LARGEST_GROUP)) {
			const claims = await this.store
				.use(async (list) => await lookUpGroup(list, this.unwritten, group))
				.catch(() => allOf(group, unreachableStore()));
			for (const [reference, claim] of claims) found.set(reference, claim);
		}
		return found;
	}

	/** Gives back what was claimed and not settled, and writes what is not written yet. Never throws. */
	async close(): Promise<void> {
		await this.claiming;
		for (const reference of [...this.own.keys()]) this.giveBack(reference);
		for (let attempt = 1; !this.unwritten.isEmpty() && attempt <= SETTLE_ATTEMPTS; attempt++) {
			if (attempt > 1) await sleep(SETTLE_PAUSE_MS * attempt);
			await this.store.use(async (list) => await this.unwritten.write(list)).catch(() => undefined);
		}
	}

	private async claimOrTakeOver(
		references: readonly string[],
		most: number,
		orderedAgain: ReadonlySet<string>,
	): Promise<Map<string, Claim>> {
		try {
			const claims = await claimLasting(this.store, this.unwritten, { references, most });
			for (const name of namesOf(claims, 'claimed')) this.hold(name);
			const open = namesOf(claims, 'open').filter((name) => orderedAgain.has(name));
			for (const name of await this.takeOver(open)) claims.set(name, 'claimed');
			return claims;
		} catch {
			return allOf(references, unreachableStore());
		}
	}

	/**
	 * Not those that another execution orders again now. Where one was killed over it, the mark it left
	 * is taken away, and the next execution may.
	 */
	private async takeOver(references: readonly string[]): Promise<string[]> {
		const idle = references.filter((reference) => !this.store.underWay.has(reference));
		if (idle.length === 0) return [];
		const marks = idle.map(valuesOf.again);
		const added = await this.store
			.use(async (list) => await list.record(marks))
			.catch(() => undefined);
		if (added === undefined) return [];
		const isOwn = (reference: string) => added.has(valuesOf.again(reference));
		this.unwritten.leave(...marks.filter((mark) => !added.has(mark)));
		for (const reference of idle.filter(isOwn)) {
			this.hold(reference);
			this.takenOver.add(reference);
		}
		return idle.filter(isOwn);
	}

	private endTakeOver(reference: string): void {
		if (this.takenOver.delete(reference)) this.unwritten.leave(valuesOf.again(reference));
	}

	private hold(reference: string): void {
		this.own.set(reference, performance.now());
		this.store.underWay.add(reference);
	}
}

function allOf(references: readonly string[], claim: Claim): Map<string, Claim> {
	return new Map(references.map((reference) => [reference, claim]));
}
