import { Failure } from '../panel/failures';
import type { INodeProperties } from 'n8n-workflow';

import { labelAt } from '../parameters/labels';
import { FailedExpression, InvalidInput } from '../parameters/parameter';

/** A row without a result. */
export class FailedRow {
	constructor(
		readonly failure: Failure,
		/** What the row is about; goes into the failed item beside message and type. */
		readonly about: { order?: string; refill?: string; line?: number } = {},
		/** The exception behind a parameter that could not be read, an expression's for example. */
		readonly cause?: Error,
	) {}
}

/** A failed row for a parameter that could not be read. */
export function invalidInput(error: unknown, properties: readonly INodeProperties[]): FailedRow {
	if (error instanceof InvalidInput) {
		return new FailedRow(Failure.notSent('validation', error.message, error.advice));
	}
	if (error instanceof FailedExpression) {
		const advice = `Check the expression in '${labelAt(error.path, properties)}': it fails for this item.`;
		const failure = Failure.notSent('validation', error.message, advice);
		return new FailedRow(failure, {}, error.thrown);
	}
	const cause = asError(error);
	return new FailedRow(Failure.notSent('validation', cause.message), {}, cause);
}

/**
 * A failed row for an exception nobody expected: n8n would put the input of a node that throws at
 * its first output, as if it were done. Of a write nobody knows how far it came.
 */
export function unexpected(error: unknown, isWrite: boolean): FailedRow {
	const cause = asError(error);
	return new FailedRow(
		new Failure(isWrite ? 'unknownOutcome' : 'unavailable', cause.message),
		{},
		cause,
	);
}

function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
