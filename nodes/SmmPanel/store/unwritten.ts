import { sleep } from 'n8n-workflow';

import { valuesOf } from './claims';
import type { NodeStore, StoredList } from './nodeStore';

const FORGET_ATTEMPTS = 3;
const PAUSE_MS = 100;

/** What became of references and is not in the store yet. */
export class Unwritten {
	private accepted: string[] = [];

	private givenBack: string[] = [];

	/** Values that are of no use any more: tokens, and marks of references that turned out to be accepted. */
	private leftovers: string[] = [];

	constructor(private readonly underWay: NodeStore['underWay']) {}

	accept(...references: string[]): void {
		this.accepted.push(...references);
	}

	giveBack(...references: string[]): void {
		this.givenBack.push(...references);
	}

	leave(...values: string[]): void {
		this.leftovers.push(...values);
	}

	isLeft(value: string): boolean {
		return this.leftovers.includes(value);
	}

	isEmpty(): boolean {
		return this.accepted.length + this.givenBack.length + this.leftovers.length === 0;
	}

	/** What accepted references are known by: another worker's write may have taken it away. */
	takenValues(): string[] {
		return this.accepted.map(valuesOf.taken);
	}

	/** Takes back a reference that was given back, and is not written yet. */
	recall(reference: string): boolean {
		const isRecalled = this.givenBack.includes(reference);
		if (isRecalled) this.givenBack = this.givenBack.filter((given) => given !== reference);
		return isRecalled;
	}

	/** Writes what was settled before a claim took its values in. Never throws; what failed stays. */
	async forget(list: StoredList): Promise<void> {
		const counts = [this.accepted.length, this.givenBack.length, this.leftovers.length] as const;
		const isWritten = await forgetSurely(list, [
			...this.givenBack.map(valuesOf.taken),
			...[...this.givenBack, ...this.accepted].map(valuesOf.open),
			...this.leftovers,
		]);
		const settled = [
			...this.givenBack.splice(0, counts[1]),
			...(isWritten ? this.accepted.splice(0, counts[0]) : []),
		];
		if (isWritten) this.leftovers.splice(0, counts[2]);
		for (const reference of settled) this.underWay.delete(reference);
	}

	async write(list: StoredList): Promise<void> {
		await list.record(this.takenValues());
		await this.forget(list);
	}
}

/**
 * Tries again at once, while nobody else can have the lock. Later a reference that was given back
 * might be another worker's claim already: it stays open instead.
 */
async function forgetSurely(list: StoredList, values: readonly string[]): Promise<boolean> {
	for (let attempt = 1; attempt <= FORGET_ATTEMPTS; attempt++) {
		try {
			await list.forget(values);
			return true;
		} catch {
			await sleep(PAUSE_MS * attempt);
		}
	}
	return false;
}
