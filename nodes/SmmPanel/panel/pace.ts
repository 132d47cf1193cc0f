/** Lets callers through one after another so that no more than `perSecond` start within a second. */
export function createPace(perSecond: number, wait: (ms: number) => Promise<void>, now = Date.now) {
	let nextStart = 0;
	return async (): Promise<void> => {
		if (perSecond <= 0) return;
		const start = Math.max(now(), nextStart);
		nextStart = start + 1000 / perSecond;
		await wait(start - now());
	};
}
