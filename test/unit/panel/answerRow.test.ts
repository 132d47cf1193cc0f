import { readAnswerRow, type RowReading } from '../../../nodes/SmmPanel/panel/answerRow';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';

const reading = (more: Partial<RowReading<string>>): RowReading<string> => ({
	noun: 'order',
	safeToRepeat: true,
	readRow: (_, id) => ({ row: id }),
	...more,
});

const breaks = () => {
	throw new RangeError('Maximum call stack size exceeded');
};

describe('readAnswerRow', () => {
	it('makes a row that cannot be read a failed row', () => {
		expect(readAnswerRow(reading({ readRow: breaks }), {}, '1')).toMatchObject({
			kind: 'unavailable',
			message: "The panel's answer cannot be read",
		});
	});

	it('leaves open what became of a write whose row cannot be read', () => {
		const write = reading({ readRow: breaks, safeToRepeat: false });

		expect(readAnswerRow(write, {}, '1')).toMatchObject({ kind: 'unknownOutcome' });
	});

	it.each([
		[true, 'notFound'],
		[false, 'unknownOutcome'],
	])('says of an ID that was left out when reading is %s: %s', (safeToRepeat, kind) => {
		expect(readAnswerRow(reading({ safeToRepeat }), undefined, '1')).toMatchObject({ kind });
	});

	it('leaves open a write that is not surely refused', () => {
		const failure = new Failure('unavailable', 'Try again later');
		const write = reading({ readRow: () => failure, safeToRepeat: false });

		expect(readAnswerRow(write, {}, '1')).toMatchObject({ kind: 'unknownOutcome' });
	});
});
