import { Failure } from '../../../nodes/SmmPanel/panel/failures';

describe('advice', () => {
	it('is the usual one of the kind', () => {
		expect(new Failure('funds', 'Not enough funds').advice).toContain('Add funds');
	});

	it('is replaced by the advice that is given', () => {
		expect(new Failure('funds', 'Not enough funds', { advice: 'Pay.' }).advice).toBe('Pay.');
	});

	it('is none where nothing is left to do', () => {
		expect(new Failure('unavailable', 'Not sent', { advice: '' }).advice).toBe('');
	});
});

it('never assumes that a request was not taken', () => {
	expect(new Failure('unavailable', 'The connection broke')).toMatchObject({
		nothingTaken: false,
		neverSent: false,
	});
});
