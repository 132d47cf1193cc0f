import { readAnswer, type Body, type RawAnswer } from './answer';
import { Failure } from './failures';
import { explainMissingAction } from './missingAction';
import { createPace } from './pace';
import { retryDelayMs } from './retry';

export type RequestFormat = 'form' | 'json';

/** The fields of a request without the key; the sender signs it. All values are text, as panels expect. */
export type Fields = Record<string, string>;

/**
 * Sends one signed POST and answers whatever came back: no exception for an HTTP status, no
 * redirect followed, nothing repeated. Throws only when there is no answer. n8n's request helper
 * and plain `fetch` both fit.
 */
export type Send = (request: {
	url: string;
	format: RequestFormat;
	fields: Fields;
	timeoutMs: number;
}) => Promise<RawAnswer>;

export interface PanelConnection {
	/** Full address of the panel's API. */
	url: string;
	format: RequestFormat;
	/** Taken out of every answer before it is read: some panels echo the request. */
	apiKey: string;
	/** Tells accounts apart, without the key in it. */
	account: string;
	send: Send;
	/** Waits (ms); `n8n-workflow`'s `sleep` in nodes. */
	wait: (ms: number) => Promise<void>;
	/** Fires when the user stops the execution: nothing more is sent. */
	signal?: AbortSignal;
}

export interface RequestSettings {
	timeoutMs: number;
	/** 0 = no limit. */
	maxRequestsPerSecond: number;
	maxRetries: number;
}

interface ActionRequest {
	action: string;
	fields?: Fields;
	/** The fields go into the address as well: one script looks for ids nowhere else. Never the key. */
	inAddress?: boolean;
	/** Reads are; `add`, `refill` and `cancel` never. */
	safeToRepeat: boolean;
	/** Whether the answer shows that the panel acted, whatever words it adds. */
	isAccepted?: (json: Body['json'] | undefined) => boolean;
}

export type Request = (request: ActionRequest) => Promise<Body | Failure>;

/** The only place that sends. Paces, retries what may be retried, and names what became of the rest. */
export function createRequest(connection: PanelConnection, settings: RequestSettings): Request {
	const { url, apiKey, account, wait } = connection;
	const pace = createPace(account, settings.maxRequestsPerSecond, wait);

	const sendOnce = async ({
		action,
		fields,
		inAddress,
		isAccepted,
	}: ActionRequest): Promise<Body | Failure> => {
		try {
			const answer = await connection.send({
				url: inAddress ? withQuery(url, fields) : url,
				format: connection.format,
				fields: { ...fields, action },
				timeoutMs: settings.timeoutMs,
			});
			return readAnswer(withoutKey(answer, apiKey), { url, isAccepted });
		} catch (error) {
			return withoutAnswer(error, settings.timeoutMs);
		}
	};

	return async (request) => {
		let spentMs = 0;
		for (let number = 0; ; number++) {
			await pace();
			if (connection.signal?.aborted) return stopped();
			const sentAt = Date.now();
			const answer = await sendOnce(request);
			if (!(answer instanceof Failure)) return answer;
			spentMs += Date.now() - sentAt;
			const { maxRetries } = settings;
			const { safeToRepeat } = request;
			const delayMs = retryDelayMs(answer, { number, maxRetries, safeToRepeat, spentMs });
			if (delayMs === undefined) {
				return explainMissingAction(request.action, safeToRepeat ? answer : outcomeOfWrite(answer));
			}
			spentMs += delayMs;
			await wait(delayMs);
		}
	};
}

function withQuery(url: string, fields: Fields = {}): string {
	return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
}

/** A request that was never sent because the user stopped the execution. */
export function stopped(): Failure {
	return new Failure('unavailable', 'Not sent: the execution was stopped', {
		effect: 'neverSent',
		advice: '',
	});
}

/** Whatever was not surely refused may have been taken: it must not look like a plain failure. */
function outcomeOfWrite(failure: Failure): Failure {
	const timedOutBehindThePanel =
		failure.kind === 'unavailable' && /time.?out|timed out/i.test(failure.message);
	if (failure.nothingTaken && !timedOutBehindThePanel) return failure;
	const { httpStatus, isEmptyAnswer } = failure;
	return new Failure('unknownOutcome', failure.message, { httpStatus, isEmptyAnswer });
}

/** Shorter "keys" are no secret a panel would issue, and taking them out would damage ids. */
const SHORTEST_KEY = 6;

/** Panels echo the request in their answers, and some in the address they redirect to. */
function withoutKey(answer: RawAnswer, apiKey: string): RawAnswer {
	const { location } = answer.headers;
	return {
		...answer,
		text: redact(answer.text, apiKey),
		headers: {
			...answer.headers,
			...(typeof location === 'string' && { location: redact(location, apiKey) }),
		},
	};
}

function redact(text: string, apiKey: string): string {
	if (apiKey.length < SHORTEST_KEY) return text;
	const inJson = JSON.stringify(apiKey).slice(1, -1);
	const inPhpJson = inJson.replaceAll('/', '\\/');
	return [apiKey, encodeURIComponent(apiKey), inJson, inPhpJson].reduce(
		(clean, spelling) => clean.replaceAll(spelling, '***'),
		text,
	);
}

const UNRESOLVED = ['ENOTFOUND', 'EAI_AGAIN'];
const REFUSED = 'ECONNREFUSED';
const TIMED_OUT = ['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'];

function withoutAnswer(error: unknown, timeoutMs: number): Failure {
	const codes = codesOf(error);
	const advice = "Check 'API URL' in the credential and whether the panel is up.";
	if (codes.some((code) => UNRESOLVED.includes(code))) {
		return new Failure('unavailable', "The panel's host name is not known", {
			effect: 'neverSent',
			advice,
		});
	}
	if (codes.includes(REFUSED)) {
		return new Failure('unavailable', 'The panel refused the connection', {
			effect: 'neverSent',
			advice,
		});
	}
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
