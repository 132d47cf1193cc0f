import { sleep } from 'n8n-workflow';

/** Waits (ms), or less when the signal fires; nothing of a wait that is over stays with the signal. */
export function abortableWait(signal?: AbortSignal): (ms: number) => Promise<void> {
	return async (ms) => {
		if (ms <= 0 || signal?.aborted) return;
		if (signal === undefined) return await sleep(ms);
		let end = () => {};
		const aborted = new Promise<void>((resolve) => {
			end = resolve;
		});
		signal.addEventListener('abort', end, { once: true });
		await Promise.race([sleep(ms), aborted]);
		signal.removeEventListener('abort', end);
	};
}
