import { Failure, type Effect, type FailureKind } from './failures';
import { bareTextIn, formErrorIn, parseAnswerText } from './answerText';
import { plainFieldsOf } from './fields';
import { meaningOf } from './httpStatus';
import { isObject, isTooDeep, textOf, type JsonBody } from './json';
import { codeOfRefusal, saysSuccess } from './marks';
import { askedWaitMs } from './retryAfter';
import { refusalWords, saidIn } from './refusal';
import { areAboutBehind, kindOfWords, leaveOpen, meaningOfWords, sayNeverReached } from './words';
import { tooDeep, unreadable } from './unreadable';

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

/** The panel's JSON where it is no refusal as a whole; single rows may still be refused. */
export interface Body {
	json: JsonBody;
	/** The HTTP status of a failure, beside which the answer shows all the same that the panel acted. */
	failedStatus?: number;
}

/** What was asked, as far as it decides how the answer reads. */
interface Asked {
	/** The address the request went to. */
	url: string;
	/** Whether the answer shows that the panel acted, whatever words and HTTP status it adds. */
	isAccepted?: (json: JsonBody) => boolean;
	/** Whether the answer is what was asked for, whatever words it adds. */
	isAnswer?: (json: JsonBody) => boolean;
}

/** Reads an answer by its content: panels send JSON as text/html and refusals at HTTP 200. */
export function readAnswer(answer: RawAnswer, asked: Asked): Body | Failure {
	const { status, text } = answer;
	if (status >= 300 && status < 400) return redirected(answer, asked.url);
	if (answer.isTooLarge) return tooLarge(status);

	const json = parseAnswerText(text);
	if (json !== undefined && isTooDeep(json)) return tooDeep(status);
	const words = json === undefined ? wordsInText(text, status) : wordsIn(json, status);
	if (json !== undefined && (words !== undefined || status >= 400)) {
		if (asked.isAccepted?.(json)) return status < 400 ? { json } : { json, failedStatus: status };
		if (status < 400 && asked.isAnswer?.(json)) return { json };
	}
	if (words !== undefined) return refused(answer, words, json);
	if (status >= 400) return refusedByStatus(answer);
	return json === undefined ? unreadable(text, status) : { json };
}

/** Text that is no data refuses only in words that are known. */
function wordsInText(text: string, status: number): string | undefined {
	const bare = status < 400 ? bareTextIn(text) : undefined;
	const isRefusal = bare !== undefined && kindOfWords(bare) !== undefined;
	return formErrorIn(text) ?? (isRefusal ? bare : undefined);
}

function wordsIn(json: JsonBody, status: number): string | undefined {
	return refusalWords(json) ?? (status >= 400 ? saidIn(json) : undefined);
}

function tooLarge(httpStatus: number): Failure {
	const megabytes = LARGEST_ANSWER_BYTES / 1_000_000;
	return new Failure('unavailable', `The panel's answer is larger than ${megabytes} MB`, {
		httpStatus,
		isLasting: true,
	});
}

/** `{"status":"success","error":"…"}`: which of the two is true is open. */
function isContradicted(json: JsonBody | undefined): boolean {
	return isObject(json) && saysSuccess(plainFieldsOf(json));
}

function refused(
	{ status, headers }: RawAnswer,
	words: string,
	json: JsonBody | undefined,
): Failure {
	const kind = kindOfRefusal(status, words, codeIn(json));
	return new Failure(kind, words, {
		advice: status === 404 && kind === 'unavailable' ? meaningOf(status).advice : undefined,
		httpStatus: status,
		effect: isContradicted(json) ? 'unknown' : effectOf(status, words),
		isSaid: true,
		retryAfterMs: askedWaitMs(status, headers),
	});
}

/** What the panel says its own way counts more than a status that panels use for many things. */
function kindOfRefusal(status: number, words: string, code?: number): FailureKind {
	if (areAboutBehind(words) || sayNeverReached(words)) return 'unavailable';
	const said = meaningOfWords(words);
	const isVague = said === undefined || said === 'broken' || said === 'nothingThere';
	if (status === 404 && isVague) return 'unavailable';
	const bySureStatus = kindOfSureStatus(status);
	if (bySureStatus !== undefined && !(status === 401 && said === 'funds')) return bySureStatus;
	const byNumber = kindOfSureStatus(code) ?? kindOfStatus(status);
	return (isVague ? byNumber : undefined) ?? kindOfWords(words) ?? 'validation';
}

/** `{"code":429,"message":"…"}`: a panel's own number counts where its words say nothing. */
function codeIn(json: JsonBody | undefined): number | undefined {
	return isObject(json) ? codeOfRefusal(plainFieldsOf(json)) : undefined;
}

/** Statuses that panels use for one thing only. */
function kindOfSureStatus(status?: number): FailureKind | undefined {
	if (status === 401) return 'auth';
	if (status === 402) return 'funds';
	return status === 429 ? 'rateLimit' : undefined;
}

function kindOfStatus(status: number): FailureKind | undefined {
	if (status === 403) return 'auth';
	if (status === 405) return 'notSupported';
	return isOpen(status) ? 'unavailable' : undefined;
}

/** What is not surely refused may have been taken. */
function effectOf(status: number, words: string): Effect {
	if (sayNeverReached(words)) return 'nothingTaken';
	if (isOpen(status) || areAboutBehind(words)) return 'unknown';
	const isSure = kindOfSureStatus(status) !== undefined;
	return !isSure && leaveOpen(words) ? 'unknown' : 'nothingTaken';
}

function isOpen(status: number): boolean {
	return status >= 500 || status === 408;
}

function refusedByStatus({ status, headers }: RawAnswer): Failure {
	const { kind, message, advice } = meaningOf(status);
	return new Failure(kind, `${message} (HTTP ${status})`, {
		advice,
		httpStatus: status,
		effect: isOpen(status) ? 'unknown' : 'nothingTaken',
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
