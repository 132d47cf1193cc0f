import type { Body } from './answer';
import { readAnswerRow } from './answerRow';
import { isAboutAccount, isAboutAction, needsSecondId } from './batchRefusals';
import { mapParallel } from './batch';
import { Failure } from './failures';
import type { IdAnswer, IdQuestion, IdRequest } from './idRequest';
import { rowOfOne } from './matching';
import { asNotFound, isAboutRequest } from './words';

export interface SingleSettings {
	parallelRequests: number;
	/** Whether the panel took the key before. */
	isKeyTaken(): boolean;
}

/** Asks for ids one by one. */
export class SingleIds {
	/** The field that worked where the usual one did not. */
	private readonly otherFields = new Map<string, string>();

	/** Actions the panel has, whatever it says about one id. */
	private readonly answeredActions = new Set<string>();

	constructor(
		private readonly request: IdRequest,
		private readonly settings: SingleSettings,
	) {}

	/**
	 * The first goes alone: a panel that is down or lacks the action is not asked for every id.
	 * Where its failure may be its own as well, the second decides.
	 *
	 * @param ofBatch what the panel said of all these ids together
	 */
	async askEach<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
		ofBatch?: Failure,
	): Promise<Array<IdAnswer<T>>> {
		const answers: Array<Body | Failure> = [];
		for (const id of ids.slice(0, 2)) {
			const answer = await this.askOne(question, id);
			if (answer instanceof Failure && this.endsAll(question, answer, answers[0], ofBatch)) {
				const others = ids.slice(answers.length).map(() => answer);
				return [...this.readAll(question, ids, answers), ...others];
			}
			answers.push(answer);
			if (!(answer instanceof Failure && needsSecondId(answer, question.safeToRepeat))) break;
		}
		const others = await mapParallel(
			ids.slice(answers.length),
			this.settings.parallelRequests,
			async (id) => await this.readOne(question, id),
		);
		return [...this.readAll(question, ids, answers), ...others];
	}

	/** The panel told something of an id: it has the action. */
	sawAnswer({ action }: IdQuestion<unknown>): void {
		this.answeredActions.add(action);
	}

	/** Whether every other id would meet the same failure. */
	private endsAll<T>(
		question: IdQuestion<T>,
		failure: Failure,
		first: Body | Failure | undefined,
		ofBatch: Failure | undefined,
	): boolean {
		const { safeToRepeat } = question;
		const hasAnswered = this.answeredActions.has(question.action);
		if (needsSecondId(failure, safeToRepeat)) {
			const isSaidAgain = first instanceof Failure && first.message === failure.message;
			return isSaidAgain && !hasAnswered && !this.isNotFound(failure);
		}
		if (!hasAnswered && isAboutAction(failure, { safeToRepeat, ofBatch })) return true;
		return isAboutAccount(failure, safeToRepeat);
	}

	private isNotFound(failure: Failure): boolean {
		return this.settings.isKeyTaken() && asNotFound(failure).kind === 'notFound';
	}

	private async askOne<T>(question: IdQuestion<T>, id: string): Promise<Body | Failure> {
		const { action } = question;
		const [usualField, otherField] = question.singleFields;
		const field = this.otherFields.get(action) ?? usualField;
		const answer = await this.request.ask(question, { [field]: id });
		const isMissed = answer instanceof Failure && isAboutRequest(answer);
		if (otherField === undefined || field === otherField || !isMissed) return answer;
		const other = await this.request.ask(question, { [otherField]: id });
		if (!(other instanceof Failure && isAboutRequest(other))) {
			this.otherFields.set(action, otherField);
		}
		return other;
	}

	private async readOne<T>(question: IdQuestion<T>, id: string): Promise<IdAnswer<T>> {
		return this.read(question, await this.askOne(question, id), id);
	}

	private readAll<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
		answers: ReadonlyArray<Body | Failure>,
	): Array<IdAnswer<T>> {
		return answers.map((answer, index) => this.read(question, answer, ids[index] ?? ''));
	}

	private read<T>(question: IdQuestion<T>, answer: Body | Failure, id: string): IdAnswer<T> {
		if (answer instanceof Failure) return this.settings.isKeyTaken() ? asNotFound(answer) : answer;
		const bareIdIs = question.safeToRepeat ? 'asked' : 'open';
		const row = rowOfOne(answer.json, id, question.noun, bareIdIs);
		const read = readAnswerRow(question, row, id);
		if (!(read instanceof Failure)) this.sawAnswer(question);
		return read;
	}
}
