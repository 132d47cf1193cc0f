import { Failure } from './failures';
import { textOf, type JsonValue } from './json';
import { codeOfRefusal, hasWordOfRefusal, reportsSuccess, saysSuccess } from './marks';
import { refusalWordsAmong, saidIn, shortened } from './refusal';
import type { RowLayer } from './unwrap';
import { saysNo, saysYes } from './values';
import { kindOfWords, refusal } from './words';

/** Single words panels put where a result belongs when they do not do it. */
const WORD_OF_REFUSAL = /^(error|fail(ed)?|failure|denied|reject(ed)?|refused|invalid)$/i;

/** Words panels put there when they do it, or pass the request on. */
const ACCEPTED =
	/^(request(ed)?|pending|processing|in ?progress|queued|submitted|accepted|success(ful)?|succeeded|ok(ay)?|cancell?ed)$/i;

/** `Cancellation requested`, `Your cancel request has been sent, please wait` */
const SAYS_IT_IS_ACCEPTED =
	/^(your |the )?(order )?((cancel|cancell?ation|refill) )?(request |task )?((has|have) been |is |was |will be )?(successfully )?(requested|sent|submitted|received|created|queued|accepted|registered|cancell?ed)\b/i;

const SAYS_NO =
	/\b(no|not|never|cannot|but|already|error|unable)\b|n['’]t\b|fail|reject|refus|den(y|ied)|declin/i;

/** What stands where the result of a write belongs says that the panel takes it on. */
export function saysAccepted(value: JsonValue | undefined): boolean {
	const text = textOf(value) ?? '';
	return (
		saysYes(value) || ACCEPTED.test(text) || (SAYS_IT_IS_ACCEPTED.test(text) && !SAYS_NO.test(text))
	);
}

/** A refusal of a write: words about what broke behind the panel leave open what became of it. */
export function refusalOfWrite(words: string): Failure {
	const refused = refusal(words);
	return refused.nothingTaken ? refused : new Failure('unknownOutcome', words);
}

/** The panel says of a write, in whatever it is wrapped, that it went well. */
export function reportsSuccessIn(layers: readonly RowLayer[]): boolean {
	return layers.some(({ fields }) => reportsSuccess(fields));
}

/** The refusal of a write, in whatever it is wrapped; one beside a success leaves open which is true. */
export function refusedIn(layers: readonly RowLayer[]): Failure | undefined {
	for (const { fields } of layers) {
		const words = refusalWordsAmong(fields);
		if (words === undefined) continue;
		return saysSuccess(fields) ? new Failure('unknownOutcome', words) : refusalOfWrite(words);
	}
	return undefined;
}

/** A value that says no, in words or without. A mere `0` beside a success leaves open which is true. */
export function refusedBy(
	value: JsonValue | undefined,
	layers: readonly RowLayer[],
	silently: string,
): Failure | undefined {
	if (saysNo(value))
		return reportsSuccessIn(layers) ? new Failure('unknownOutcome', silently) : refusal(silently);
	const text = typeof value === 'string' ? textOf(value) : undefined;
	const isRefusal =
		text !== undefined && (WORD_OF_REFUSAL.test(text) || kindOfWords(text) !== undefined);
	return isRefusal ? refusalOfWrite(shortened(text)) : undefined;
}

/** A word or a code of refusal beside a sign that it was done: `{"status":"fail","order":77}`. */
export function markAgainst(layers: readonly RowLayer[]): string | undefined {
	const marked = layers.find(
		({ fields }) => hasWordOfRefusal(fields) || codeOfRefusal(fields) !== undefined,
	);
	return marked && (saidIn(marked.json) ?? 'The panel says that it refused the request');
}

/** `{"status":"success","message":"Cancellation not possible"}` */
export function wordsAgainst(layers: readonly RowLayer[]): string | undefined {
	return layers
		.flatMap(({ json }) => saidIn(json) ?? [])
		.find((words) => kindOfWords(words) !== undefined && !saysAccepted(words));
}

/** Words of refusal beside an ID leave open which of the two is true. */
export function refusedButNamed(words: string, named: string): Failure {
	return new Failure('unknownOutcome', `${words}, but the panel named ${named}`);
}

/** What is sent instead of a result may as well say that it was done. */
export function withoutResult(
	layers: readonly RowLayer[],
	what: string,
	sent?: JsonValue,
): Failure {
	const text = textOf(sent);
	const isDone = saysAccepted(sent);
	if (text !== undefined && !isDone) return new Failure('unknownOutcome', shortened(text));
	const said = layers.map(({ json }) => saidIn(json)).find((words) => words !== undefined);
	if (!isDone && !reportsSuccessIn(layers))
		return new Failure('unknownOutcome', said ?? `The panel sent no ${what}`);
	const words = `the panel reports success without ${what.startsWith('o') ? 'an' : 'a'} ${what}`;
	return new Failure(
		'unknownOutcome',
		said === undefined ? `T${words.slice(1)}` : `${said} (${words})`,
	);
}
