import { Failure, kindOfWords } from './failures';
import type { Request } from './request';

/**
 * Asks the panel once whether it takes the key: the first request goes alone, and after a refused
 * key nothing more is sent. Panels block an address after a handful of bad keys (MX 10, CMSNT 5).
 */
export function guardKey(request: Request): Request {
	let refusedKey: Failure | undefined;
	let first: Promise<unknown> | undefined;

	const ask: Request = async (actionRequest) => {
		const answer = await request(actionRequest);
		if (answer instanceof Failure && isAboutKey(answer)) refusedKey = answer;
		return answer;
	};

	return async (actionRequest) => {
		if (first === undefined) {
			const answer = ask(actionRequest);
			first = answer;
			return await answer;
		}
		await first;
		return refusedKey ?? (await ask(actionRequest));
	};
}

/** A firewall answers HTTP 403 to single orders as well: only words or a 401 are about the key. */
function isAboutKey({ kind, message, httpStatus }: Failure): boolean {
	return kind === 'auth' && (httpStatus === 401 || kindOfWords(message) === 'auth');
}
