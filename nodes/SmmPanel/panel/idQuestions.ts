import { isRefusedForAll, leftOut, readAnswerRow } from './answerRow';
import { chunk, mapParallel } from './batch';
import { BatchAction } from './batchAction';
import { mayBeAboutBatch } from './batchRefusals';
import { Failure } from './failures';
import { IdRequest, type IdAnswer, type IdQuestion } from './idRequest';
import type { JsonValue } from './json';
import { rowsOfMany } from './matching';
import type { Request } from './request';
import { SingleIds, type SingleSettings } from './singleIds';

export interface BatchSettings {
	batchSize: number;
	parallelRequests: number;
}

/**
 * Asks for ids in batches: the answers have the length and the order of `ids`, failures among
 * them. An id is asked once however often it is listed. Where the panel refuses a batch as a
 * whole, or answers it without telling whose row is whose, its ids are asked one by one; so are
 * those of later batches once that worked for every id and no batch was answered before.
 */
export class IdQuestions {
	private readonly actionsWithoutBatches = new Set<string>();

	private readonly actionsWithBatches = new Set<string>();

	private readonly request: IdRequest;

	private readonly single: SingleIds;

	private readonly batchAction: BatchAction;

	constructor(
		request: Request,
		private readonly settings: BatchSettings & SingleSettings,
	) {
		this.request = new IdRequest(request);
		this.single = new SingleIds(this.request, settings);
		this.batchAction = new BatchAction(this.request);
	}

	async askAll<T>(question: IdQuestion<T>, ids: readonly string[]): Promise<Array<IdAnswer<T>>> {
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
	): Promise<Array<IdAnswer<T>>> {
		const { action, noun, safeToRepeat } = question;
		if (ids.length === 1 || this.actionsWithoutBatches.has(action))
			return await this.single.askEach(question, ids);
		if (this.batchAction.isFoundFor(action)) return await this.askOtherwise(question, ids);

		const answer = await this.request.ask(question, { [`${noun}s`]: ids.join(',') });
		if (answer instanceof Failure) {
			if (!mayBeAboutBatch(answer, safeToRepeat)) return ids.map(() => answer);
			return await this.askOtherwise(question, ids, answer);
		}
		const rows = rowsOfMany(answer.json, ids, noun);
		if (rows.size === 0 && (safeToRepeat || isRefusedForAll(question, answer.json)))
			return await this.askOtherwise(question, ids);
		if (rows.size > 0) this.actionsWithBatches.add(action);
		if (rows.size > 0) this.single.sawAnswer(question);
		return await this.readBatch(question, ids, rows);
	}

	/** What the panel left out of a batch of reads is asked again alone. */
	private async readBatch<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
		rows: ReadonlyMap<string, JsonValue>,
	): Promise<Array<IdAnswer<T>>> {
		const omitted = question.safeToRepeat ? ids.filter((id) => !rows.has(id)) : [];
		const answers = await this.single.askEach(question, omitted);
		const askedAgain = new Map(answers.map((answer, index) => [omitted[index], answer]));
		return ids.map((id) => askedAgain.get(id) ?? readAnswerRow(question, rows.get(id), id));
	}

	/** Asks what a batch did not answer by another action, or one by one. */
	private async askOtherwise<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
		ofBatch?: Failure,
	): Promise<Array<IdAnswer<T>>> {
		const { action } = question;
		const areUnderstood = this.actionsWithBatches.has(action);
		const json = areUnderstood ? undefined : await this.batchAction.ask(question, ids);
		if (json !== undefined)
			return await this.readBatch(question, ids, rowsOfMany(json, ids, question.noun));
		const answers = await this.single.askEach(question, ids, ofBatch);
		const isAnswered = answers.every((answer) => !(answer instanceof Failure));
		if (isAnswered && !this.hasBatches(action)) this.actionsWithoutBatches.add(action);
		return answers;
	}

	private hasBatches(action: IdQuestion<unknown>['action']): boolean {
		return this.actionsWithBatches.has(action) || this.batchAction.isFoundFor(action);
	}
}

/** Whoever changes one of the items of an id that is listed twice must not change the other. */
function copyOf<T>(answer: IdAnswer<T> | undefined): IdAnswer<T> | undefined {
	if (answer === undefined || answer instanceof Failure) return answer;
	return { ...answer, row: { ...answer.row } };
}
