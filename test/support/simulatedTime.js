/** Time that passes only while everybody waits: hours go by in seconds. `Date.now` tells it as long as a run lasts. */
class SimulatedTime {
	now = Date.UTC(2026, 0, 1);

	/** @type {Array<{ at: number; wake: (value?: unknown) => void }>} */
	#waiting = [];

	/** @param {number} ms */
	async wait(ms) {
		const at = this.now + Math.max(0, ms);
		await new Promise((wake) => this.#waiting.push({ at, wake }));
	}

	/**
	 * What the work comes to, and how long it took (ms).
	 * @template T
	 * @param {() => Promise<T>} work
	 */
	async run(work) {
		const realNow = Date.now;
		const startedAt = this.now;
		Date.now = () => this.now;
		try {
			let isDone = false;
			const result = work().finally(() => {
				isDone = true;
			});
			for (;;) {
				// Whoever was woken goes on until it waits again.
				await new Promise((resolve) => setImmediate(resolve));
				if (isDone) return { result: await result, tookMs: this.now - startedAt };
				this.#wakeNext();
			}
		} finally {
			Date.now = realNow;
		}
	}

	#wakeNext() {
		const at = Math.min(...this.#waiting.map((waiter) => waiter.at));
		const next = this.#waiting.findIndex((waiter) => waiter.at === at);
		const [waiter] = this.#waiting.splice(next, 1);
		if (waiter === undefined) throw new Error('Nobody waits, and the work is not done.');
		this.now = at;
		waiter.wake();
	}
}

module.exports = { SimulatedTime };
