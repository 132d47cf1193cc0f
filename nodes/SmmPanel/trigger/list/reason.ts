const REASONS: ReadonlyArray<readonly [codes: RegExp, reason: string]> = [
	[/^(ENOTFOUND|EAI_AGAIN)$/, 'its host name is not known'],
	[/^ECONNREFUSED$/, 'the connection was refused'],
	[/^ERR_FR_TOO_MANY_REDIRECTS$/, 'it redirects again and again'],
	[/CERT|SSL|TLS|^UNABLE_TO|^EPROTO$|SELF_SIGNED/, 'its certificate or encryption is not accepted'],
	[/^(EHOSTUNREACH|ENETUNREACH)$/, 'its network can not be reached'],
];
const TIMED_OUT = /^(ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT)$/;

/** Why there was no answer; n8n replaces a message with the code of a common failure in it. */
export interface Reason {
	/** The end of a sentence. */
	words: string;
	isTimeout: boolean;
}

export function reasonOf(error: unknown, timeoutMs: number): Reason {
	const codes = codesOf(error);
	if (codes.some((code) => TIMED_OUT.test(code)))
		return { words: `no answer within ${Math.round(timeoutMs / 100) / 10} s`, isTimeout: true };
	const known = REASONS.find(([pattern]) => codes.some((code) => pattern.test(code)));
	return { words: known?.[1] ?? 'the connection broke', isTimeout: false };
}

/** The network's error codes; n8n wraps the original, 2.41 as `cause`, 2.11 with its code as `httpCode`. */
function codesOf(error: unknown, depth = 0): string[] {
	if (typeof error !== 'object' || error === null || depth > 5) return [];
	return ['code', 'httpCode', 'cause', 'errors'].flatMap((key) => {
		const value: unknown = Reflect.get(error, key);
		if (typeof value === 'string') return [value];
		return (Array.isArray(value) ? value : [value]).flatMap((part) => codesOf(part, depth + 1));
	});
}
