import { randomUUID } from 'crypto';
import { sleep } from 'n8n-workflow';

import { Failure } from '../../panel/failures';
import type { NodeStore } from '../nodeStore';

/** How often longer than its own write a claim waits for those of others (see `claim`). */
const PATIENCE = 5;
const SHORTEST_WAIT_MS = 50;

const ordered = (reference: string) => `ordered ${reference}`;
/** The same once more, for looking it up: that takes in what it does not find. */
const listed = (reference: string) => `listed ${reference}`;
const token = (id: string) => `claim ${id}`;

/**
 * The references this node has ordered. n8n's store reads, changes and writes a whole list without
 * a lock, so of two workers that write at the same time one overwrites the other.
 */
export class OrderReferences {
	private readonly tokens: string[] = [];

	constructor(private readonly store: NodeStore) {}

	/**
	 * Takes a reference for this execution; false when it was taken before. With it goes a token that
	 * nobody else has, and it is taken only when the token is still there after every write that
	 * began before has ended.
	 */
	async claim(reference: string): Promise<boolean | Failure> {
		try {
			for (;;) {
				const mine = token(randomUUID());
				this.tokens.push(mine);
				const startedAt = Date.now();
				const added = await this.store.record([ordered(reference), listed(reference), mine]);
				if (!added.has(ordered(reference))) return false;
				await sleep(Math.max(SHORTEST_WAIT_MS, PATIENCE * (Date.now() - startedAt)));
				const lost = await this.store.record([mine]);
				if (lost.size === 0) return true;
			}
		} catch {
			return unreachableStore();
		}
	}

	/** Lets a reference be ordered again: the panel surely took nothing. */
	async giveBack(reference: string): Promise<void> {
		await this.forget([ordered(reference), listed(reference)]);
	}

	/** Which references were ordered before. Does not take any, nor does it keep others from it. */
	async findOrdered(references: readonly string[]): Promise<Set<string>> {
		const added = await this.store.record(references.map(listed));
		await this.store.forget([...added]);
		return new Set(references.filter((reference) => !added.has(listed(reference))));
	}

	/** Takes away what only this execution needed. */
	async close(): Promise<void> {
		await this.forget(this.tokens);
	}

	/** Never throws, as other orders were placed already. What stays is no danger: it is not ordered again. */
	private async forget(values: string[]): Promise<void> {
		await this.store.forget(values).catch(() => undefined);
	}
}

function unreachableStore(): Failure {
	return new Failure('unavailable', 'Not sent: n8n could not look up the order reference', {
		advice: "Run it again when n8n's database answers.",
		nothingTaken: true,
	});
}
