import { Failure } from './failures';
import type { JsonValue } from './json';
import type { Noun, Row } from './matching';

/** How the row of an id reads. */
export interface RowReading<T> {
	noun: Noun;
	safeToRepeat: boolean;
	/** The panel's own rows are wanted as well; of a long list they take much memory. */
	keepsRaw?: boolean;
	readRow(raw: JsonValue, id: string): Row<T> | Failure;
}

/** The row of one id; of a write whatever is not surely refused may have been taken. */
export function readAnswerRow<T>(
	reading: RowReading<T>,
	raw: JsonValue | undefined,
	id: string,
): Row<T> | Failure {
	if (raw === undefined || raw === null) return leftOut(reading, id);
	const answer = readSafely(reading, raw, id);
	if (!(answer instanceof Failure)) return reading.keepsRaw ? answer : { row: answer.row };
	return answer.nothingTaken || reading.safeToRepeat
		? answer
		: new Failure('unknownOutcome', answer.message);
}

/** A row that cannot be read must not take the rows beside it with it. */
function readSafely<T>({ readRow }: RowReading<T>, raw: JsonValue, id: string): Row<T> | Failure {
	try {
		return readRow(raw, id);
	} catch {
		return new Failure('unavailable', "The panel's answer cannot be read");
	}
}

/** `{"refill":"0"}` to a list of orders: a write that is refused for all of them, without a row of any. */
export function isRefusedForAll<T>(
	{ safeToRepeat, readRow }: RowReading<T>,
	answer: JsonValue,
): boolean {
	if (safeToRepeat) return false;
	const read = readRow(answer, '');
	return read instanceof Failure && read.nothingTaken;
}

export function leftOut({ noun, safeToRepeat }: RowReading<unknown>, id: string): Failure {
	const kind = safeToRepeat ? 'notFound' : 'unknownOutcome';
	return new Failure(kind, `The panel sent nothing for ${noun} ${id}`);
}
