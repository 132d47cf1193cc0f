import { PollTime, pollBudgetMs } from '../../../nodes/SmmPanel/trigger/pollTime';

const durable = { getPollBudgetMs: () => 36_000 };
const usual = { getPollBudgetMs: () => 300_000 };

describe('the time of a poll', () => {
	it.each([
		['at publishing', usual, { isFirst: true, isUpdate: false }, 25_000],
		['at publishing anew', usual, { isFirst: true, isUpdate: true }, 25_000],
		['on schedule', usual, { isFirst: false, isUpdate: false }, 300_000],
		['on schedule with durable cursors', durable, { isFirst: true, isUpdate: true }, 36_000],
		['on schedule of hosts that do not tell', {}, { isFirst: false, isUpdate: false }, 240_000],
	])('%s', (_, context, poll, budgetMs) => {
		expect(pollBudgetMs(context, poll)).toBe(budgetMs);
	});

	it('leaves a panel of 4 s enough with durable cursors, whatever the list took and when it is asked', () => {
		let now = 0;
		const time = new PollTime(36_000, () => now);
		now = time.forListMs;
		expect(time.leftMs).toBeGreaterThan(12_000);
		now = 36_000 * 0.8;
		expect(time.leftMs).toBeGreaterThan(5_000);
	});
});
