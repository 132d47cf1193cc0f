type Stream = AsyncIterable<Uint8Array> & { destroy(error: Error): void };

/**
 * The text of an answer that n8n's request helper gives as a stream. Its own timeout ends with the
 * headers, and it reads without end.
 *
 * @returns `undefined` when there is more than `largestBytes`
 * @throws with the code `ETIMEDOUT` when it is not all there in time, or what broke the stream
 */
export async function readText(
	body: unknown,
	{ largestBytes, timeoutMs }: { largestBytes: number; timeoutMs: number },
): Promise<string | undefined> {
	if (body === undefined || body === null) return '';
	if (!isStream(body)) return typeof body === 'string' ? body : JSON.stringify(body);
	const timeUp = AbortSignal.timeout(Math.max(0, timeoutMs));
	const breakOff = () =>
		body.destroy(Object.assign(new Error('The answer did not end'), { code: 'ETIMEDOUT' }));
	timeUp.addEventListener('abort', breakOff);
	try {
		return await readChunks(body, largestBytes);
	} finally {
		// A signal that is listened to keeps the answer in memory until its time is up.
		timeUp.removeEventListener('abort', breakOff);
	}
}

async function readChunks(body: Stream, largestBytes: number): Promise<string | undefined> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		if (bytes > largestBytes) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function isStream(value: unknown): value is Stream {
	return (
		typeof value === 'object' &&
		value !== null &&
		Symbol.asyncIterator in value &&
		'destroy' in value &&
		typeof value.destroy === 'function'
	);
}
