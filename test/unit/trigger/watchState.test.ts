import { watchList, type Watch } from '../../../nodes/SmmPanel/trigger/watch';
import { readWatchState, writeWatchState } from '../../../nodes/SmmPanel/trigger/watchState';

const options = { withRemains: false };

describe('the memory of a watch', () => {
	it('comes back as it was written, in its order', () => {
		const watch: Watch = new Map([
			['b', { status: 'In progress' }],
			['a', {}],
			['c', { status: 'Übermittelt, teils' }],
			['d', { status: 'In progress' }],
		]);
		expect([
			...(readWatchState(JSON.parse(JSON.stringify(writeWatchState(watch, 's', options))), 's') ??
				[]),
		]).toEqual([...watch]);
	});

	it('keeps what remains where progress is watched', () => {
		const watch: Watch = new Map([
			['1', { status: 'Pending', remains: 10 }],
			['2', { status: 'Pending', remains: null }],
		]);
		expect(readWatchState(writeWatchState(watch, 's', { withRemains: true }), 's')).toEqual(watch);
	});

	it.each([
		['nothing', undefined],
		['another version', { version: 2 }],
		['another scope', writeWatchState(new Map([['1', {}]]), 'other', options)],
		['damage', { ...writeWatchState(new Map([['1', {}]]), 's', options), marks: '' }],
		['something else', ['x']],
	])('is not read from %s', (_, stored) => {
		expect(readWatchState(stored, 's')).toBeUndefined();
	});

	it('takes less than 30 bytes an id for 100,000 ids', () => {
		const statuses = ['Pending', 'In progress', 'Completed', 'Partial'];
		const watch: Watch = new Map(
			Array.from({ length: 100_000 }, (_, index) => [
				String(10_000_000 + index),
				{ status: statuses[index % 4], remains: index },
			]),
		);
		expect(
			JSON.stringify(writeWatchState(watch, 's', { withRemains: true })).length / 100_000,
		).toBeLessThan(30);
	});

	it('forgets what left the list and puts what is new behind the others', () => {
		const watch: Watch = new Map([
			['1', { status: 'Pending' }],
			['2', { status: 'Pending' }],
		]);
		expect([...watchList(watch, ['3', '2']).keys()]).toEqual(['2', '3']);
	});
});
