import { Failure, kindOfWords } from './failures';
import type { Request } from './request';

const TRUST_MS = 60_000;

/** When the panel last took the key of an account (ms), for all that this process sends to it. */
const takenAt = new Map<string, number>();

/**
 * Asks the panel once whether it takes the key: the first request goes alone, unless the account's
 * key was taken within the last minute, and after a refused key nothing more is sent. Panels block
 * an address after a handful of bad keys (MX 10, CMSNT 5).
 */
export function guardKey(account: string, request: Request, now = Date.now): Request {
	let refusedKey: Failure | undefined;
	let first: Promise<unknown> | undefined;

	const ask: Request = async (actionRequest) => {
		const answer = await request(actionRequest);
		if (!(answer instanceof Failure)) {
			takenAt.set(account, now());
		} else if (isAboutKey(answer)) {
			refusedKey = answer;
			takenAt.delete(account);
		}
		return answer;
	};

	return async (actionRequest) => {
		if (first === undefined && !isTrusted(account, now())) {
			const answer = ask(actionRequest);
			first = answer;
			return await answer;
		}
		await first;
		return refusedKey ?? (await ask(actionRequest));
	};
}

function isTrusted(account: string, now: number): boolean {
	return now - (takenAt.get(account) ?? -Infinity) < TRUST_MS;
}

/** A firewall answers HTTP 403 to single orders as well: only words or a 401 are about the key. */
function isAboutKey({ kind, message, httpStatus }: Failure): boolean {
	return kind === 'auth' && (httpStatus === 401 || kindOfWords(message) === 'auth');
}
