import type { Body } from './answer';
import { chunk, mapParallel } from './batch';
import { Failure, isAboutRequest, kindOfWords } from './failures';
import { isObject, type JsonObject, type JsonValue } from './json';
import type { Fields, Request } from './request';
import { rowOfOne, rowRefusal, rowsOfMany, writeRefusal, type Noun, type Row } from './matching';

/** An action that takes ids, one or many at a time. */
export interface IdQuestion<T> {
	action: 'status' | 'refill' | 'refill_status' | 'cancel';
	/** What the ids are ids of; also the field that carries one, with an `s` the one that carries many. */
	noun: Noun;
	/** The field a single id goes in, and the one to try when the panel misses that. */
	singleFields: readonly [usual: string, other?: string];
	safeToRepeat: boolean;
	/** The panel's own rows are wanted as well; of a long list they take much memory. */
	keepsRaw?: boolean;
	readRow(raw: JsonObject, id: string): T | Failure;
}

export interface BatchSettings {
	batchSize: number;
	parallelRequests: number;
}

type Answer<T> = Row<T> | Failure;

/** Refusals of a whole batch that may be about batches: the same ids one by one may be taken. */
const MAY_BE_ABOUT_BATCHES = ['validation', 'notFound', 'notSupported'];

/** Refusals of one question that every other id would meet as well. */
const ABOUT_ALL_IDS = ['auth', 'notSupported', 'rateLimit', 'unavailable'];

/**
 * Asks for ids in batches: the answers have the length and the order of `ids`, failures among
 * them. An id is asked once however often it is listed. Where the panel refuses a batch as a
 * whole, or answers it without telling whose row is whose, the ids are asked one by one.
 */
export class IdQuestions {
	private readonly actionsWithoutBatches = new Set<string>();

	/** The field that worked where the usual one did not. */
	private readonly otherFields = new Map<string, string>();

	/** The Uzbek script reads the ids of `status` from the address only. */
	private readonly actionsReadFromAddress = new Set<string>();

	constructor(
		private readonly request: Request,
		private readonly settings: BatchSettings,
	) {}

	async askAll<T>(question: IdQuestion<T>, ids: readonly string[]): Promise<Array<Answer<T>>> {
		const unique = [...new Set(ids)];
		const batches = chunk(unique, this.settings.batchSize);
		const answers = await mapParallel(
			batches,
			this.settings.parallelRequests,
			async (batch) => await this.askBatch(question, batch),
		);
		if (unique.length === ids.length) return answers.flat();
		const byId = new Map(answers.flat().map((answer, index) => [unique[index], answer]));
		return ids.map((id) => copyOf(byId.get(id)) ?? leftOut(question, id));
	}

	private async askBatch<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<Array<Answer<T>>> {
		const { action, noun, safeToRepeat } = question;
		if (ids.length === 1 || this.actionsWithoutBatches.has(action))
			return await this.askEach(question, ids);

		const answer = await this.ask(question, { [`${noun}s`]: ids.join(',') });
		if (answer instanceof Failure) {
			if (!mayBeAboutBatches(question, answer)) return ids.map(() => answer);
			return await this.askEachInstead(question, ids);
		}

		const rows = rowsOfMany(answer.json, noun);
		const omitted = ids.filter((id) => !rows.has(id));
		const askedAgain = new Map<string, Answer<T>>();
		if (safeToRepeat && omitted.length > 0) {
			const answers =
				omitted.length === ids.length
					? await this.askEachInstead(question, omitted)
					: await this.askEach(question, omitted);
			omitted.forEach((id, index) => askedAgain.set(id, answers[index] ?? leftOut(question, id)));
		}
		return ids.map((id) => askedAgain.get(id) ?? readAnswerRow(question, rows.get(id), id));
	}

	/** Asks one by one what a batch did not answer, and does so from then on when that works. */
	private async askEachInstead<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<Array<Answer<T>>> {
		const answers = await this.askEach(question, ids);
		if (answers.some((answer) => !(answer instanceof Failure)))
			this.actionsWithoutBatches.add(question.action);
		return answers;
	}

	/** The first goes alone: a panel that is down or lacks the action is not asked for every id. */
	private async askEach<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<Array<Answer<T>>> {
		const [first, ...rest] = ids;
		if (first === undefined) return [];
		const answer = await this.askOne(question, first);
		if (answer instanceof Failure && isAboutAllIds(question, answer)) return ids.map(() => answer);
		const others = await mapParallel(rest, this.settings.parallelRequests, async (id) =>
			readAnswerOfOne(question, await this.askOne(question, id), id),
		);
		return [readAnswerOfOne(question, answer, first), ...others];
	}

	private async askOne<T>(question: IdQuestion<T>, id: string): Promise<Body | Failure> {
		const { action } = question;
		const [usualField, otherField] = question.singleFields;
		const field = this.otherFields.get(action) ?? usualField;
		const answer = await this.ask(question, { [field]: id });
		const isMissed = answer instanceof Failure && isAboutRequest(answer);
		if (otherField === undefined || field === otherField || !isMissed) return answer;
		const other = await this.ask(question, { [otherField]: id });
		if (!(other instanceof Failure && isAboutRequest(other))) {
			this.otherFields.set(action, otherField);
		}
		return other;
	}

	private async ask<T>(
		{ action, safeToRepeat }: IdQuestion<T>,
		fields: Fields,
	): Promise<Body | Failure> {
		const inAddress = this.actionsReadFromAddress.has(action);
		const answer = await this.request({ action, fields, safeToRepeat, inAddress });
		if (!safeToRepeat || inAddress || !mayHaveMissedIds(answer)) return answer;
		const again = await this.request({ action, fields, safeToRepeat, inAddress: true });
		if (!(again instanceof Failure)) this.actionsReadFromAddress.add(action);
		return again;
	}
}

/** Whoever changes one of the items of an id that is listed twice must not change the other. */
function copyOf<T>(answer: Answer<T> | undefined): Answer<T> | undefined {
	if (answer === undefined || answer instanceof Failure) return answer;
	return { ...answer, row: { ...answer.row } };
}

function mayHaveMissedIds(answer: Body | Failure): boolean {
	return answer instanceof Failure && /^invalid (order|refill) id/i.test(answer.message);
}

/** Reads fall back on a broken answer as well; writes only on words that surely refuse. */
function mayBeAboutBatches<T>({ safeToRepeat }: IdQuestion<T>, failure: Failure): boolean {
	const { kind, nothingTaken, message, httpStatus, isLasting } = failure;
	if (nothingTaken && MAY_BE_ABOUT_BATCHES.includes(kind))
		return safeToRepeat || kindOfWords(message) !== undefined;
	const isUnreadable =
		(httpStatus === 200 && !nothingTaken) || httpStatus === 404 || httpStatus === 405;
	return safeToRepeat && kind === 'unavailable' && isUnreadable && !isLasting;
}

function isAboutAllIds<T>({ safeToRepeat }: IdQuestion<T>, failure: Failure): boolean {
	if (isAboutRequest(failure)) return true;
	return safeToRepeat ? ABOUT_ALL_IDS.includes(failure.kind) : failure.neverSent;
}

function readAnswerOfOne<T>(
	question: IdQuestion<T>,
	answer: Body | Failure,
	id: string,
): Answer<T> {
	return answer instanceof Failure
		? answer
		: readAnswerRow(question, rowOfOne(answer.json, id, question.noun), id);
}

function readAnswerRow<T>(
	question: IdQuestion<T>,
	raw: JsonValue | undefined,
	id: string,
): Answer<T> {
	const refused = question.safeToRepeat ? rowRefusal(raw) : writeRefusal(raw);
	if (refused !== undefined) return refused;
	if (!isObject(raw)) return leftOut(question, id);
	const row = question.readRow(raw, id);
	if (!(row instanceof Failure)) return question.keepsRaw ? { row, raw } : { row };
	return row.nothingTaken || question.safeToRepeat
		? row
		: new Failure('unknownOutcome', row.message);
}

function leftOut<T>({ noun, safeToRepeat }: IdQuestion<T>, id: string): Failure {
	const kind = safeToRepeat ? 'notFound' : 'unknownOutcome';
	return new Failure(kind, `The panel sent nothing for ${noun} ${id}`);
}
