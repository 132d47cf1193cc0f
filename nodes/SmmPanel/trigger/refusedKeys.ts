import type { Failure } from '../panel/failures';

const HOUR_MS = 3_600_000;
/** n8n 2.41 tries to publish five times within a quarter of a minute. */
const PUBLISHING_MS = 30_000;
const MOST_WHEN_PUBLISHING = 2;

interface Refused {
	failure: Failure;
	/** When the panel said so (ms), newest last. */
	times: number[];
}

/**
 * The keys panels refused, by account: they block an address after a handful of bad keys. A refused key
 * is sent twice when a workflow is published, and once an hour afterwards. Another key is another account.
 */
export class RefusedKeys {
	private readonly byAccount = new Map<string, Refused>();

	constructor(private readonly now: () => number = Date.now) {}

	/** What the panel said of the key, where it must not be asked again yet. */
	recall(account: string, { isPublishing }: { isPublishing: boolean }): Failure | undefined {
		const refused = this.byAccount.get(account);
		const decisive = refused?.times.at(isPublishing ? -MOST_WHEN_PUBLISHING : -1);
		const pauseMs = isPublishing ? PUBLISHING_MS : HOUR_MS;
		const isPaused = decisive !== undefined && this.now() - decisive < pauseMs;
		return isPaused ? refused?.failure : undefined;
	}

	/** Keeps a refused key in mind, and forgets one that was taken or about which nothing was said. */
	note(account: string, failure: Failure | undefined): void {
		if (failure === undefined) this.byAccount.delete(account);
		else if (isAboutKey(failure)) {
			const times = this.byAccount.get(account)?.times ?? [];
			this.byAccount.set(account, { failure, times: [...times.slice(-1), this.now()] });
		}
	}
}

/** A firewall in front of the panel answers HTTP 403 without words, for a while. */
function isAboutKey({ kind, message }: Failure): boolean {
	return kind === 'auth' && !/\(HTTP 403\)$/.test(message);
}
