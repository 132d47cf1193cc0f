import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { explainMissingAction } from '../../../nodes/SmmPanel/panel/missingAction';

const refused = (kind: Failure['kind'], words: string, isEmptyAnswer = false) =>
	new Failure(kind, words, { effect: isEmptyAnswer ? 'unknown' : 'nothingTaken', isEmptyAnswer });

const NOT_OFFERED = /^This panel does not offer (.*) through its API\./;

describe('what the user is told when a panel may not have an action', () => {
	it.each([
		['refill', 'Incorrect request', 'refills'],
		['refill_status', 'invalid_action', 'the status of refills'],
		['cancel', 'This action is Invalid', 'cancellations'],
		['cancel', 'The Request Not Found', 'cancellations'],
	])('names what it does not offer: %s, "%s"', (action, words, what) => {
		const { kind, message, advice } = explainMissingAction(action, refused('notSupported', words));

		expect({ kind, message }).toEqual({ kind: 'notSupported', message: words });
		expect(NOT_OFFERED.exec(advice ?? '')?.[1]).toBe(what);
	});

	it('names the action when it is one of the user', () => {
		const { advice } = explainMissingAction('tickets', refused('notSupported', 'Invalid action'));

		expect(advice).toContain('"tickets"');
	});

	it('says after nothing at all that it may be missing, and what to do if it is not', () => {
		const { kind, advice } = explainMissingAction(
			'refill',
			refused('unknownOutcome', 'empty', true),
		);

		expect(kind).toBe('unknownOutcome');
		expect(advice).toMatch(/do not offer refills.*Look in the panel/);
	});

	it('says where a field goes that only this panel wants of an order', () => {
		const missing = refused('validation', 'Missing required parameter: request_id');

		expect(explainMissingAction('add', missing).advice).toContain('"request_id"');
	});

	it.each([
		['Missing required parameter: quantity', ['"quantity"']],
		['Missing required parameters: link, quantity', ['"quantity"']],
		['The quantity field is required.', ['"quantity"']],
		['quantity is required', ['"quantity"']],
		['Missing required parameters: answer_number, country', ['"answer_number"', '"country"']],
		['The "start_at" parameter is missing', ['"start_at"']],
	])('names the fields a panel wants of an order: %s', (words, fields) => {
		const { advice } = explainMissingAction('add', refused('validation', words));

		expect(advice).toContain(`of 'Create': add ${fields.join(', ')} there.`);
		expect(advice).toContain("'Create Many' has no 'Extra Fields'");
		expect(advice.includes('For a package, "quantity" is 1.')).toBe(words.includes('quantity'));
	});

	it('names no field where the panel names none', () => {
		const failure = refused('validation', 'There are missing required parameters...');

		expect(explainMissingAction('add', failure)).toBe(failure);
	});

	it.each([
		['balance', 'Incorrect request'],
		['services', 'Invalid action'],
		['balance', 'Missing data'],
	])('points at key and address where nothing else was sent: %s, "%s"', (action, words) => {
		const { advice } = explainMissingAction(action, refused('notSupported', words));

		expect(advice).toMatch(/API key.*'API URL'/);
	});

	it.each([
		['refill', 'Refill is disabled for this service'],
		['cancel', 'Cannot cancel completed order'],
		['balance', 'Rate limit exceeded'],
	])('says nothing of a refusal with a reason: %s, "%s"', (action, words) => {
		const failure = refused('notSupported', words);

		expect(explainMissingAction(action, failure)).toBe(failure);
	});

	it('keeps everything else of the failure', () => {
		const failure = new Failure('notSupported', 'Incorrect request', {
			effect: 'nothingTaken',
			httpStatus: 422,
			retryAfterMs: 5,
		});

		expect(explainMissingAction('cancel', failure)).toMatchObject({
			effect: 'nothingTaken',
			httpStatus: 422,
			retryAfterMs: 5,
		});
	});
});
