import { createPace } from '../../../nodes/SmmPanel/panel/pace';

/** A clock that only waiting moves. */
function pacedBy(perSecond: number, account = expect.getState().currentTestName ?? '') {
	const clock = { now: 5_000 };
	const waits: number[] = [];
	const pace = createPace(
		account,
		perSecond,
		async (ms) => {
			waits.push(ms);
		},
		() => clock.now,
	);
	return { pace, waits, clock };
}

describe('createPace', () => {
	it('spreads requests that come together over the second', async () => {
		const { pace, waits } = pacedBy(4);
		await Promise.all([pace(), pace(), pace()]);

		expect(waits).toEqual([0, 250, 500]);
	});

	it('lets a request through at once when the last one is long ago', async () => {
		const { pace, waits, clock } = pacedBy(2);
		await pace();
		clock.now += 10_000;
		await pace();

		expect(waits).toEqual([0, 0]);
	});

	it('waits for what is left of the gap', async () => {
		const { pace, waits, clock } = pacedBy(1);
		await pace();
		clock.now += 400;
		await pace();

		expect(waits).toEqual([0, 600]);
	});

	it('is one for all requests of an account, whichever node sends them', async () => {
		const first = pacedBy(1, 'one account');
		const next = pacedBy(2, 'one account');
		const other = pacedBy(1, 'another account');
		for (const { pace } of [first, next, first, other]) await pace();

		expect([first.waits, next.waits, other.waits]).toEqual([[0, 1_500], [1_000], [0]]);
	});

	it('never waits without a limit', async () => {
		const { pace, waits } = pacedBy(0);
		await Promise.all([pace(), pace(), pace()]);

		expect(waits).toEqual([]);
	});
});
