import { Failure, kindOfWords } from './failures';
import { meaningOf } from './httpStatus';
import { parseAnswerText, textOf, type JsonBody } from './json';
import { askedWaitMs } from './retryAfter';
import { refusalWords, saidIn } from './refusal';

/** What came back over the wire, untouched. */
export interface RawAnswer {
	status: number;
	headers: Record<string, unknown>;
	text: string;
	/** There was more than `LARGEST_ANSWER_BYTES`; `text` is empty. */
	isTooLarge?: boolean;
}

/** A catalogue of 100,000 services is about half of it. */
export const LARGEST_ANSWER_BYTES = 50_000_000;

/** The panel's JSON at HTTP 2xx that is no refusal as a whole; single rows may still be refused. */
export interface Body {
	json: JsonBody;
}

/** What was asked, as far as it decides how the answer reads. */
interface Asked {
	/** The address the request went to. */
	url: string;
	/** Whether the answer shows that the panel acted, whatever words it adds. */
	isAccepted?: (json: Body['json'] | undefined) => boolean;
}

/** Reads an answer by its content: panels send JSON as text/html and refusals at HTTP 200. */
export function readAnswer(
	answer: RawAnswer,
	{ url, isAccepted = () => false }: Asked,
): Body | Failure {
	const { status, text } = answer;
	if (status >= 300 && status < 400) return redirected(answer, url);
	if (answer.isTooLarge) return tooLarge(status);

	const json = parseAnswerText(text);
	const words =
		json === undefined
			? formWords(text)
			: (refusalWords(json) ?? (status >= 400 ? saidIn(json) : undefined));
	if (words !== undefined && !(status < 300 && isAccepted(json))) return refused(answer, words);
	if (status >= 400) return refusedByStatus(answer);
	return json === undefined ? unreadable(text, status) : { json };
}

function tooLarge(httpStatus: number): Failure {
	const megabytes = LARGEST_ANSWER_BYTES / 1_000_000;
	return new Failure('unavailable', `The panel's answer is larger than ${megabytes} MB`, {
		httpStatus,
		isLasting: true,
	});
}

/** A few old panels answer `error=Invalid+API+key` as form text. */
function formWords(text: string): string | undefined {
	return /^\s*error=/.test(text)
		? textOf(new URLSearchParams(text.trim()).get('error'))
		: undefined;
}

function refused({ status, headers }: RawAnswer, words: string): Failure {
	const byStatus = status === 429 ? 'rateLimit' : undefined;
	const knownKind = kindOfWords(words);
	const kind = byStatus ?? knownKind ?? kindOfStatus(status) ?? 'validation';
	return new Failure(kind, words, {
		// "Not Found" of a web framework: not about an order, but about the address.
		advice: status === 404 && knownKind === undefined ? meaningOf(status).advice : undefined,
		httpStatus: status,
		effect: status < 500 ? 'nothingTaken' : 'unknown',
		retryAfterMs: askedWaitMs(status, headers),
	});
}

function kindOfStatus(status: number) {
	if (status === 401 || status === 403) return 'auth';
	if (status === 429) return 'rateLimit';
	if (status === 405) return 'notSupported';
	return status >= 500 ? 'unavailable' : undefined;
}

function refusedByStatus({ status, headers }: RawAnswer): Failure {
	const { kind, message, advice } = meaningOf(status);
	return new Failure(kind, `${message} (HTTP ${status})`, {
		advice,
		httpStatus: status,
		effect: status < 500 && status !== 408 ? 'nothingTaken' : 'unknown',
		retryAfterMs: askedWaitMs(status, headers),
	});
}

function redirected({ status, headers }: RawAnswer, url: string): Failure {
	const target = redirectTarget(textOf(headers.location), url);
	return new Failure(
		'unavailable',
		`The panel redirects ${target ? `to ${target}` : `(HTTP ${status})`}`,
		{
			advice:
				"Put the address the panel redirects to into 'API URL' of the credential, if it is the panel's own.",
			httpStatus: status,
			effect: 'nothingTaken',
		},
	);
}

/** The whole address, so that it can be put into the credential; without what may be secret in it. */
function redirectTarget(location: string | undefined, url: string): string | undefined {
	if (location === undefined) return undefined;
	try {
		const { origin, pathname } = new URL(location, url);
		return `${origin}${pathname}`;
	} catch {
		return undefined;
	}
}

function unreadable(text: string, httpStatus: number): Failure {
	if (text.trim() === '' || text.trim() === 'null') {
		return new Failure('unavailable', 'The panel sent an empty answer', {
			httpStatus,
			isEmptyAnswer: true,
		});
	}
	if (/<(!doctype|html|head|body|title)\b/i.test(text)) {
		const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.trim();
		return new Failure(
			'unavailable',
			`The panel sent a web page${title ? ` ("${title}")` : ''} instead of data`,
			{
				advice:
					"Check 'API URL' in the credential, and open the panel in a browser: it may be down for maintenance.",
				httpStatus,
			},
		);
	}
	return new Failure('unavailable', 'The panel sent an answer that is not JSON', {
		advice:
			"Try again later. If it stays so, check 'API URL' in the credential: it is the address from the panel's API page.",
		httpStatus,
	});
}
