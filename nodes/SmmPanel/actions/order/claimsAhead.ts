import { LARGEST_GROUP, type Claim, type OrderReferences } from '../../store/orderReferences';

/** The shortest time a group of claims is sent in. A kill leaves one group open, and what is claimed by then of the next. */
const GROUP_MS = 150;
/** n8n stands still while it reads and writes a long list: a group is sent in so many times that time. */
const STORE_SHARE = 12;
/** How much longer than the last two claims the next may take without an order that waits for it. */
const LEAD = 1.5;
const LONGEST_LEAD_MS = 500;
/** How much more is looked up at once while nothing new is found. */
const GROWTH = 4;
/** How much larger a group is than the last where orders had to wait for it. */
const STEP = 2;
/** Orders come in waves: what is sent in less tells nothing of the pace. */
const SHORTEST_MEASURE_MS = 100;

/**
 * Claims references in groups ahead of sending: while the last orders of one group are under way, the
 * next is claimed. The first is as small as it can be.
 */
export class ClaimsAhead {
	private readonly claims = new Map<string, Claim>();

	private readonly places: ReadonlyMap<string, number>;

	/** The first reference that is not claimed. */
	private next = 0;

	private ahead: Promise<void> | undefined;

	/** How many are sent in a millisecond, as it was measured last; and what is measured now. */
	private pace = 0;

	private sent = 0;

	private since = performance.now();

	private lookedUp = 0;

	private isNewFound = true;

	/** Whether an order had to wait since the last group. */
	private isAwaited = false;

	private lastMost = 0;

	private lastClaimMs = [0, 0];

	/** @param names the references in the order they are sent, each once */
	constructor(
		private readonly references: OrderReferences,
		private readonly names: readonly string[],
		private readonly orders: {
			/** How many are under way at a time. */
			parallel: number;
			/** The references to take over though they are open. */
			orderedAgain: ReadonlySet<string>;
		},
	) {
		this.places = new Map(names.map((name, place) => [name, place]));
	}

	/** What a reference is; waits until it is claimed. */
	async of(name: string): Promise<Claim> {
		let claim = this.claims.get(name);
		while (claim === undefined) {
			this.isAwaited = true;
			await this.claimNext();
			claim = this.claims.get(name);
		}
		if (claim === 'claimed') this.sent++;
		const claimedAhead = this.next - 1 - (this.places.get(name) ?? 0);
		if (claimedAhead <= this.pace * this.leadMs()) void this.claimNext();
		return claim;
	}

	private async claimNext(): Promise<void> {
		this.ahead ??= this.claimGroup().finally(() => (this.ahead = undefined));
		await this.ahead;
	}

	private async claimGroup(): Promise<void> {
		const most = this.mostToClaim();
		this.lookedUp = this.isNewFound ? most : Math.min(LARGEST_GROUP, this.lookedUp * GROWTH);
		const group = this.names.slice(this.next, this.next + this.lookedUp);
		if (group.length === 0) return;
		this.isAwaited = false;
		const startedAt = performance.now();
		const claims = await this.references.claim(group, most, this.orders.orderedAgain);
		this.lastClaimMs = [performance.now() - startedAt, this.lastClaimMs[0] ?? 0];
		this.isNewFound = [...claims.values()].includes('claimed');
		this.next += claims.size;
		for (const [name, claim] of claims) this.claims.set(name, claim);
	}

	private mostToClaim(): number {
		this.measurePace();
		const groupMs = Math.max(GROUP_MS, this.leadMs(), STORE_SHARE * this.references.blockMs());
		const isTooSmall = this.isAwaited && this.isNewFound;
		const most = isTooSmall ? STEP * this.lastMost : Math.ceil(this.pace * groupMs);
		this.lastMost = Math.min(LARGEST_GROUP, Math.max(this.orders.parallel, most));
		return this.lastMost;
	}

	private measurePace(): void {
		const ms = performance.now() - this.since;
		if (ms < SHORTEST_MEASURE_MS) return;
		this.pace = this.sent / ms;
		[this.since, this.sent] = [performance.now(), 0];
	}

	private leadMs(): number {
		return Math.min(LONGEST_LEAD_MS, LEAD * Math.max(...this.lastClaimMs));
	}
}
