import { observe, type Watch } from '../../../nodes/SmmPanel/trigger/watch';

const HOUR = 3_600_000;
const row = (status: string, remains: number | null, isFinal = false) => ({
	id: '1',
	row: { order: '1', status, remains, isFinal },
});

/** What is told of one order, of which each poll an hour later sees the next state. */
function stalls(states: Array<ReturnType<typeof row>>, afterHours: number) {
	let watch: Watch = new Map([['1', {}]]);
	return states.map((state, hour) => {
		const next = observe(watch, [state], {
			emitProgress: false,
			stalled: { now: hour * HOUR, afterMs: afterHours * HOUR },
		});
		({ watch } = next);
		return next.stalled.map(({ since }) => since / HOUR);
	});
}

describe('an order that stalls', () => {
	it('is told once, and again only after it moved', () => {
		const still = row('In progress', 90);
		const moved = row('In progress', 80);
		expect(stalls([still, still, still, still, moved, moved, moved, moved], 2)).toEqual([
			[],
			[],
			[0],
			[],
			[],
			[],
			[4],
			[],
		]);
	});

	it('is none that has ended, or whose remains the panel left out for once', () => {
		const done = row('Completed', 0, true);
		expect(stalls([done, done, done], 1)).toEqual([[], [], []]);
		expect(stalls([row('Pending', 5), row('Pending', null), row('Pending', 5)], 2)).toEqual([
			[],
			[],
			[0],
		]);
	});
});

describe('a panel that knows not one of the orders it knew', () => {
	it('has lost its books for a moment: they are asked on at every poll', () => {
		const watch: Watch = new Map([['1', { status: 'Pending' }]]);
		const { watch: next } = observe(watch, [{ id: '1', isUnknown: true }], { emitProgress: false });
		expect(next.get('1')).toEqual({ status: 'Pending' });
	});
});
