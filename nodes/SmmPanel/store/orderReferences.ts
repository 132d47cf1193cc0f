import { Failure } from '../panel/failures';
import { isStillThere, newToken, recordSurely } from './lastingWrite';
import type { NodeStore } from './nodeStore';

const ordered = (reference: string) => `ordered ${reference}`;
/** The same once more, for looking it up: that takes in what it does not find. */
const listed = (reference: string) => `listed ${reference}`;

/** The references this node has ordered, over workers that overwrite each other's writes. */
export class OrderReferences {
	private readonly tokens: string[] = [];

	private readonly kept: string[] = [];

	constructor(private readonly store: NodeStore) {}

	/**
	 * Takes a reference for this execution; false when it was taken before. With it goes a token that
	 * nobody else has, and it is taken only when the token is still there after every write that
	 * began before has ended.
	 */
	async claim(reference: string): Promise<boolean | Failure> {
		try {
			for (;;) {
				const mine = newToken();
				this.tokens.push(mine);
				const startedAt = Date.now();
				const added = await recordSurely(this.store, [ordered(reference), listed(reference), mine]);
				// It was written by the first of two attempts, and what that one found is not known.
				if (!added.has(mine)) return unknownReference();
				if (!added.has(ordered(reference))) return false;
				if (await isStillThere(this.store, mine, startedAt)) return true;
			}
		} catch {
			return unreachableStore();
		}
	}

	/** Keeps a reference the panel took an order of, or may have; again, should another write have undone it. */
	async keep(reference: string): Promise<void> {
		this.kept.push(ordered(reference), listed(reference));
		await this.store.record([ordered(reference), listed(reference)]).catch(() => undefined);
	}

	/** Lets a reference be ordered again: the panel surely took nothing. */
	async giveBack(reference: string): Promise<void> {
		await this.forget([ordered(reference), listed(reference)]);
	}

	/** Which references were ordered before. Does not take any, nor does it keep others from it. */
	async findOrdered(references: readonly string[]): Promise<Set<string>> {
		const added = await this.store
			.record(references.map(listed))
			.catch(() => new Set(references.map(listed)));
		await this.forget([...added]);
		return new Set(references.filter((reference) => !added.has(listed(reference))));
	}

	/** Takes away what only this execution needed. */
	async close(): Promise<void> {
		await this.store.record(this.kept).catch(() => undefined);
		await this.forget(this.tokens);
	}

	/** Never throws, as other orders were placed already. What stays is no danger: it is not ordered again. */
	private async forget(values: readonly string[]): Promise<void> {
		await this.store.forget(values).catch(() => undefined);
	}
}

function unreachableStore(): Failure {
	return Failure.notSent(
		'unavailable',
		'Not sent: n8n could not look up the order reference',
		"Run it again when n8n's database answers.",
	);
}

function unknownReference(): Failure {
	return Failure.notSent(
		'unavailable',
		"Not sent: n8n's database did not tell whether the reference was ordered before",
		'Look in the panel. If there is no such order, give it another reference.',
	);
}
