import type { Body } from './answer';
import { chunk, mapParallel } from './batch';
import { Failure } from './failures';
import { isObject, type JsonObject } from './json';
import type { Request } from './request';
import { rowOfOne, rowRefusal, rowsOfMany, type Row } from './rows';

/** An action that takes ids, one or many at a time. */
export interface IdQuestion<T> {
	action: 'status' | 'refill' | 'refill_status' | 'cancel';
	/** What the ids are ids of; also the field that carries one, with an `s` the one that carries many. */
	noun: 'order' | 'refill';
	/** Fields to ask for a single id with, the usual one first. */
	singleFields: ReadonlyArray<'order' | 'orders' | 'refill'>;
	safeToRepeat: boolean;
	readRow(raw: JsonObject, id: string): T | Failure;
}

export interface BatchSettings {
	batchSize: number;
	parallelRequests: number;
}

type Answer<T> = Row<T> | Failure;

/** A refusal of the whole batch that may be about batches: the same ids one by one may be taken. */
const MAY_BE_ABOUT_BATCHES = ['validation', 'notFound', 'notSupported'];

/**
 * Asks for ids in batches: the answers have the length and the order of `ids`, failures among
 * them. An id is asked once however often it is listed. Where the panel refuses a batch as a
 * whole, or answers it without telling whose row is whose, the ids are asked one by one.
 */
export class IdQuestions {
	private readonly actionsWithoutBatches = new Set<string>();

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
		const byId = new Map<string, Answer<T>>();
		for (const [index, answer] of answers.flat().entries()) byId.set(unique[index] ?? '', answer);
		return ids.map((id) => byId.get(id) ?? leftOut(question, id));
	}

	private async askBatch<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<Array<Answer<T>>> {
		const { action, noun, safeToRepeat } = question;
		if (ids.length === 1 || this.actionsWithoutBatches.has(action))
			return await this.askEach(question, ids);

		const answer = await this.request({
			action,
			fields: { [`${noun}s`]: ids.join(',') },
			safeToRepeat,
		});
		if (answer instanceof Failure) {
			if (!answer.nothingTaken || !MAY_BE_ABOUT_BATCHES.includes(answer.kind))
				return ids.map(() => answer);
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

	/** The first goes alone: a panel without the action is not asked for every id. */
	private async askEach<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<Array<Answer<T>>> {
		const [first, ...rest] = ids;
		if (first === undefined) return [];
		const answer = await this.askOne(question, first);
		if (answer instanceof Failure && answer.kind === 'notSupported' && question.safeToRepeat)
			return ids.map(() => answer);
		const others = await mapParallel(
			rest,
			this.settings.parallelRequests,
			async (id) => await this.askOne(question, id),
		);
		return [answer, ...others];
	}

	private async askOne<T>(question: IdQuestion<T>, id: string): Promise<Answer<T>> {
		const { action, singleFields, safeToRepeat } = question;
		let answer: Body | Failure | undefined;
		for (const field of singleFields) {
			answer = await this.request({ action, fields: { [field]: id }, safeToRepeat });
			const otherFieldMayDo =
				answer instanceof Failure && answer.nothingTaken && isAboutParameters(answer);
			if (!otherFieldMayDo) break;
		}
		if (answer === undefined) return leftOut(question, id);
		return answer instanceof Failure
			? answer
			: readAnswerRow(question, rowOfOne(answer.json, id), id);
	}
}

function isAboutParameters({ message }: Failure): boolean {
	return /request|parameter|missing|required/i.test(message);
}

function readAnswerRow<T>(question: IdQuestion<T>, raw: unknown, id: string): Answer<T> {
	const refused = rowRefusal(raw);
	if (refused !== undefined) return refused;
	if (!isObject(raw)) return leftOut(question, id);
	const row = question.readRow(raw, id);
	if (!(row instanceof Failure)) return { row, raw };
	return row.nothingTaken || question.safeToRepeat
		? row
		: new Failure('unknownOutcome', row.message);
}

function leftOut<T>({ noun, safeToRepeat }: IdQuestion<T>, id: string): Failure {
	const kind = safeToRepeat ? 'notFound' : 'unknownOutcome';
	return new Failure(kind, `The panel sent nothing for ${noun} ${id}`);
}
