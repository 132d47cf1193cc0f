import { sleep } from 'n8n-workflow';

import { readText } from '../../../nodes/SmmPanel/host/readText';

const BOUNDS = { largestBytes: 10, timeoutMs: 10_000 };

/** What n8n gives as a stream; what ends it early is kept. */
class Chunks {
	destroyedWith: Error | undefined;

	constructor(
		private readonly chunks: string[],
		private readonly pauseMs = 0,
	) {}

	async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
		for (const chunk of this.chunks) {
			await sleep(this.pauseMs);
			if (this.destroyedWith) throw this.destroyedWith;
			yield Buffer.from(chunk);
		}
	}

	destroy(error: Error): void {
		this.destroyedWith = error;
	}
}

describe('the text of an answer', () => {
	it.each([
		['text', 'plain', 'plain'],
		['nothing', undefined, ''],
		['null', null, ''],
		['JSON n8n has read already', { order: 1 }, '{"order":1}'],
		['a stream', new Chunks(['or', 'der']), 'order'],
		['a stream that cuts a letter in two', new Chunks(['é', 'ü']), 'éü'],
		['an empty stream', new Chunks([]), ''],
	])('is read from %s', async (_, body, text) => {
		expect(await readText(body, BOUNDS)).toBe(text);
	});

	it('is not read beyond the largest size', async () => {
		expect(await readText(new Chunks(['12345', '678901', 'never']), BOUNDS)).toBeUndefined();
	});

	it('that does not end in time breaks off as a request that timed out', async () => {
		const slow = new Chunks(
			Array.from({ length: 100 }, () => ''),
			20,
		);

		await expect(readText(slow, { ...BOUNDS, timeoutMs: 50 })).rejects.toMatchObject({
			code: 'ETIMEDOUT',
		});
	});
});
