import type { Body } from './answer';
import { Failure } from './failures';
import type { IdQuestion, IdRequest } from './idRequest';
import type { JsonBody } from './json';
import { isAboutOnly, rowsOfMany } from './matching';

/** What SMM Matrix and others call the status of many orders, where `status` takes one only. */
const BATCH_ACTIONS = ['orders', 'multiple_status'];

/** Fewer ids cost less alone. */
const FEWEST_IDS = 4;

/**
 * Finds the action by which a panel tells the status of many orders, once in an execution: two
 * requests where it has none. Some panels list the account's newest orders by such an action, with
 * states of long ago: an answer about other orders than those asked for is none.
 */
export class BatchAction {
	private found?: string;

	private finding?: Promise<{ json: JsonBody } | undefined>;

	constructor(private readonly request: IdRequest) {}

	/** `undefined` where the panel has no such action, or the question cannot be asked by it. */
	async ask<T>(question: IdQuestion<T>, ids: readonly string[]): Promise<JsonBody | undefined> {
		if (question.action !== 'status') return undefined;
		if (this.finding === undefined) {
			if (ids.length < FEWEST_IDS) return undefined;
			this.finding = this.find(question, ids);
			return (await this.finding)?.json;
		}
		await this.finding;
		if (this.found === undefined) return undefined;
		const answer = await this.request.askBy(this.found, fieldsOf(ids));
		return readable(question, answer, ids);
	}

	/** Whether batches of this question go by another action. */
	isFoundFor(action: IdQuestion<unknown>['action']): boolean {
		return action === 'status' && this.found !== undefined;
	}

	private async find<T>(
		question: IdQuestion<T>,
		ids: readonly string[],
	): Promise<{ json: JsonBody } | undefined> {
		for (const action of BATCH_ACTIONS) {
			const json = readable(question, await this.request.tryAction(action, fieldsOf(ids)), ids);
			if (json === undefined) continue;
			this.found = action;
			return { json };
		}
		return undefined;
	}
}

function fieldsOf(ids: readonly string[]): Record<string, string> {
	return { orders: ids.join(',') };
}

function readable<T>(
	{ noun, readRow }: IdQuestion<T>,
	answer: Body | Failure,
	ids: readonly string[],
): JsonBody | undefined {
	if (answer instanceof Failure || !isAboutOnly(answer.json, ids, noun)) return undefined;
	const rows = rowsOfMany(answer.json, ids, noun);
	const isRead = [...rows].some(([id, row]) => !(readRow(row, id) instanceof Failure));
	return isRead ? answer.json : undefined;
}
