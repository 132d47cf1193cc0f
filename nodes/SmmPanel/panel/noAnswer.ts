import { Failure } from './failures';

const UNRESOLVED = ['ENOTFOUND', 'EAI_AGAIN'];
const REFUSED = 'ECONNREFUSED';
const TIMED_OUT = ['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'];

/** What became of a request that got no answer, by the error it ended with. */
export function withoutAnswer(error: unknown, timeoutMs: number): Failure {
	const codes = codesOf(error);
	const advice = "Check 'API URL' in the credential and whether the panel is up.";
	if (codes.some((code) => UNRESOLVED.includes(code)))
		return Failure.notSent('unavailable', "The panel's host name is not known", advice);
	if (codes.includes(REFUSED))
		return Failure.notSent('unavailable', 'The panel refused the connection', advice);
	if (codes.some((code) => TIMED_OUT.includes(code))) {
		return new Failure('unavailable', `The panel did not answer within ${timeoutMs / 1000} s`, {
			advice: "Try again later, or raise 'Timeout' in the options.",
		});
	}
	return new Failure('unavailable', 'The connection to the panel broke before it answered');
}

/**
 * The network's error codes. n8n wraps the original: 2.41 keeps it as `cause`, 2.11 keeps nothing
 * but its code, as `httpCode`.
 */
function codesOf(error: unknown, depth = 0): string[] {
	if (typeof error !== 'object' || error === null || depth > 5) return [];
	return ['code', 'httpCode', 'cause', 'errors'].flatMap((key) => {
		const value: unknown = Reflect.get(error, key);
		if (typeof value === 'string') return [value];
		return (Array.isArray(value) ? value : [value]).flatMap((part) => codesOf(part, depth + 1));
	});
}
