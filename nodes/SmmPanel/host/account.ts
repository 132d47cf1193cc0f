import { createHash } from 'crypto';

/** Tells accounts apart where something is remembered of them, without the key in it. */
export function accountOf(url: string, apiKey: string): string {
	return createHash('sha256')
		.update(JSON.stringify([url, apiKey]))
		.digest('hex')
		.slice(0, 16);
}
