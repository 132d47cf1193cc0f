import type { Body } from './answer';
import type { RowReading } from './answerRow';
import { Failure } from './failures';
import type { JsonBody } from './json';
import type { Row } from './matching';
import type { Fields, Request } from './request';

/** An action that takes ids, one or many at a time. */
export interface IdQuestion<T> extends RowReading<T> {
	action: 'status' | 'refill' | 'refill_status' | 'cancel';
	/** The field a single id goes in, and the one to try when the panel misses that. */
	singleFields: readonly [usual: string, other?: string];
}

export type IdAnswer<T> = Row<T> | Failure;

/** Sends one question about ids, where this panel reads them. */
export class IdRequest {
	/** The Uzbek script reads the ids of `status` from the address only. */
	private readonly actionsReadFromAddress = new Set<string>();

	constructor(private readonly request: Request) {}

	async ask<T>(
		{ action, safeToRepeat, readRow }: IdQuestion<T>,
		fields: Fields,
	): Promise<Body | Failure> {
		const inAddress = this.actionsReadFromAddress.has(action);
		// A row with the state "Failed" and a reason looks like a refusal.
		const isAnswer = (json: JsonBody) => safeToRepeat && !(readRow(json, '') instanceof Failure);
		const answer = await this.request({ action, fields, safeToRepeat, inAddress, isAnswer });
		if (!safeToRepeat || inAddress || !mayHaveMissedIds(answer)) return answer;
		const again = await this.request({ action, fields, safeToRepeat, inAddress: true });
		if (!(again instanceof Failure)) this.actionsReadFromAddress.add(action);
		return again;
	}

	/** Asks for many ids by another action than the question's own. */
	async askBy(action: string, fields: Fields): Promise<Body | Failure> {
		return await this.request({ action, fields, safeToRepeat: true });
	}

	/** Asks by an action the panel may not have: it gets one request, whatever comes of it. */
	async tryAction(action: string, fields: Fields): Promise<Body | Failure> {
		return await this.request({ action, fields, safeToRepeat: false });
	}
}

function mayHaveMissedIds(answer: Body | Failure): boolean {
	return answer instanceof Failure && /^invalid (order|refill) id/i.test(answer.message);
}
