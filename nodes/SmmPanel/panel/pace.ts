/** When the next request of an account may start (ms), for all that this process sends to it. */
const nextStarts = new Map<string, number>();

/**
 * Lets callers through one after another so that no more than `perSecond` requests of the account
 * start within a second: parallel ones, those of the next node, and of every turn of a loop.
 */
export function createPace(
	account: string,
	perSecond: number,
	wait: (ms: number) => Promise<void>,
	now = Date.now,
) {
	return async (): Promise<void> => {
		if (perSecond <= 0) return;
		const start = Math.max(now(), nextStarts.get(account) ?? 0);
		nextStarts.set(account, start + 1000 / perSecond);
		await wait(start - now());
	};
}
