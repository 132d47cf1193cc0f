import { Failure } from './failures';
import { kindOfWords } from './words';

const TRUST_MS = 60_000;

/** When the panel last took the key of an account (ms), for all that this process sends to it. */
const takenAt = new Map<string, number>();

/** Whether the panel took the key of an account at its last request that showed it. */
export function isKeyTaken(account: string): boolean {
	return takenAt.has(account);
}

/**
 * Asks the panel once whether it takes the key: the first request goes alone, unless the account's
 * key was taken within the last minute, and after a refused key nothing more is sent. Panels block
 * an address after a handful of bad keys (MX 10, CMSNT 5).
 */
export class KeyGuard {
	/** What the panel said when it refused the key. */
	refusal?: Failure;

	private first?: Promise<unknown>;

	/** What may have been about the key: the panel says the same again if it was. */
	private unsureWords?: string;

	constructor(
		private readonly account: string,
		private readonly now: () => number = Date.now,
	) {}

	async ask<T>(send: () => Promise<T | Failure>): Promise<T | Failure> {
		if (this.first === undefined && this.refusal === undefined && !this.isTrusted()) {
			const answer = this.learnFrom(send());
			this.first = answer;
			return await answer;
		}
		await this.first;
		return this.refusal ?? (await this.learnFrom(send()));
	}

	private async learnFrom<T>(asked: Promise<T | Failure>): Promise<T | Failure> {
		const answer = await asked;
		if (!(answer instanceof Failure)) {
			takenAt.set(this.account, this.now());
			this.unsureWords = undefined;
		} else if (answer.kind === 'auth') {
			if (isAboutKey(answer) || answer.message === this.unsureWords) this.refuse(answer);
			this.unsureWords = answer.message;
		}
		return answer;
	}

	private refuse(refusal: Failure): void {
		this.refusal ??= refusal;
		takenAt.delete(this.account);
	}

	private isTrusted(): boolean {
		return this.now() - (takenAt.get(this.account) ?? -Infinity) < TRUST_MS;
	}
}

/** HTTP 403 with words nobody knows may be about a single order. */
function isAboutKey({ message, httpStatus }: Failure): boolean {
	return httpStatus !== 403 || kindOfWords(message) === 'auth';
}
