import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { isNoAnswer, RetryBudget } from '../../../nodes/SmmPanel/panel/retryBudget';
import { clientOver } from '../../support/clientOver';

const DOWN = new Failure('unavailable', 'The panel refused the connection', {
	effect: 'neverSent',
});

describe('the budget for repeated requests', () => {
	const budgetAt = () => {
		const clock = { now: 0 };
		return { clock, budget: new RetryBudget(() => clock.now) };
	};

	it('gives thirty retries, and one more for an answer', () => {
		const { budget } = budgetAt();
		const taken = () => Array.from({ length: 40 }, () => budget.takeRetry(0)).filter(Boolean);
		expect(taken()).toHaveLength(30);

		budget.answered();
		expect(taken()).toHaveLength(1);
	});

	it('gives none that comes later than half a minute after the last sign of life', () => {
		const { budget, clock } = budgetAt();
		budget.unanswered(DOWN, 0);
		clock.now = 30_000;

		expect(budget.takeRetry(5_000)).toBe(false);
		expect(budget.takeRetry(4_000)).toBe(true);
		expect(budget.timeLeftMs()).toBe(8_000);
	});

	it('ends after four requests in a row without an answer', () => {
		const { budget } = budgetAt();
		for (let request = 0; request < 4; request++) {
			expect(budget.whyNot()).toBeUndefined();
			budget.unanswered(DOWN, 0);
			budget.gaveUp();
		}

		expect(budget.whyNot()).toMatchObject({
			kind: 'unavailable',
			effect: 'neverSent',
			message:
				'Not sent: the panel did not answer the requests before: The panel refused the connection',
		});
	});

	it('ends after half a minute of silence when it was tried twice', () => {
		const { budget, clock } = budgetAt();
		budget.unanswered(DOWN, 0);
		budget.gaveUp();
		clock.now = 31_000;
		expect(budget.whyNot()).toBeUndefined();

		budget.unanswered(DOWN, 31_000);
		expect(budget.whyNot()).toBeDefined();
	});

	it('begins anew with an answer', () => {
		const { budget } = budgetAt();
		for (let request = 0; request < 9; request++) {
			budget.unanswered(DOWN, 0);
			budget.gaveUp();
			budget.answered();
		}

		expect(budget.whyNot()).toBeUndefined();
	});

	it('ends after four refusals for the rate in a row', () => {
		const { budget } = budgetAt();
		for (let refusal = 0; refusal < 4; refusal++)
			budget.refusedForRate(new Failure('rateLimit', 'Slow down', { effect: 'nothingTaken' }));

		expect(budget.whyNot()).toMatchObject({
			kind: 'rateLimit',
			effect: 'neverSent',
			message: 'Not sent: the panel refused the requests before for their rate: Slow down',
		});
	});
});

describe('what is no answer', () => {
	it.each([
		[DOWN, true],
		[new Failure('unavailable', 'Timeout'), true],
		[new Failure('unavailable', 'Down', { httpStatus: 503 }), true],
		[new Failure('unavailable', 'Empty', { isEmptyAnswer: true }), false],
		[new Failure('unavailable', 'Maintenance', { effect: 'nothingTaken' }), false],
		[new Failure('notFound', 'Incorrect order ID', { httpStatus: 500 }), false],
	])('%j: %p', (failure, expected) => {
		expect(isNoAnswer(failure)).toBe(expected);
	});
});

describe('a panel that is down', () => {
	const refused = () => {
		throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
	};

	it.each([20, 10_000])('costs the same number of requests for %d orders', async (count) => {
		const { client, sent } = clientOver(refused, { parallelRequests: 1 });
		const answers: unknown[] = [];
		for (let row = 0; row < count; row++) answers.push(await client.add({ service: '1' }));

		expect(sent).toHaveLength(16);
		expect(answers.at(-1)).toMatchObject({ kind: 'unavailable', effect: 'neverSent' });
	});

	it('takes no more orders that may have been placed after four of unknown outcome', async () => {
		const { client, sent } = clientOver(() => ({ status: 503, text: '' }), { parallelRequests: 1 });
		const kinds: unknown[] = [];
		for (let row = 0; row < 6; row++) {
			const answer = await client.add({ service: '1' });
			kinds.push(answer instanceof Failure ? answer.kind : answer);
		}

		expect(sent).toHaveLength(4);
		expect(kinds).toEqual([
			...Array<string>(4).fill('unknownOutcome'),
			'unavailable',
			'unavailable',
		]);
	});

	describe('and keeps silent', () => {
		/** Nothing comes within the timeout of an order, nor to the read after it where it is down for good. */
		function silentFor(requests: number) {
			let now = Date.now();
			jest.spyOn(Date, 'now').mockImplementation(() => now);
			const answer = (_: unknown, count: number) => {
				if (count > requests)
					return { json: count === requests + 1 ? { balance: '1' } : { order: 7 } };
				now += 60_000;
				throw Object.assign(new Error('timeout'), { code: 'ECONNABORTED' });
			};
			return clientOver(answer, { parallelRequests: 1 });
		}

		afterEach(() => jest.restoreAllMocks());

		const actionsOf = (sent: Array<Record<string, unknown>>) => sent.map(({ action }) => action);

		it('gets a read before the next order, and no order when that is not answered', async () => {
			const { client, sent } = silentFor(2);
			const answers = [await client.add({ service: '1' }), await client.add({ service: '1' })];

			expect(actionsOf(sent)).toEqual(['add', 'balance']);
			expect(answers).toMatchObject([
				{ kind: 'unknownOutcome' },
				{ kind: 'unavailable', effect: 'neverSent' },
			]);
		});

		it('gets the next order when it answers the read', async () => {
			const { client, sent } = silentFor(1);
			await client.add({ service: '1' });

			expect(await client.add({ service: '1' })).toEqual({ order: '7' });
			expect(actionsOf(sent)).toEqual(['add', 'balance', 'add']);
		});
	});
});
