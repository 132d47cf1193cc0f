import { chunk, limitParallel, mapParallel } from '../../../nodes/SmmPanel/panel/batch';

const countTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('chunk', () => {
	it.each([
		[0, 100, []],
		[1, 100, [1]],
		[100, 100, [100]],
		[101, 100, [100, 1]],
		[250, 100, [100, 100, 50]],
		[3, 1, [1, 1, 1]],
	])('cuts %d elements by %d into pieces of %j', (count, size, lengths) => {
		const pieces = chunk(countTo(count), size);

		expect(pieces.map(({ length }) => length)).toEqual(lengths);
		expect(pieces.flat()).toEqual(countTo(count));
	});
});

describe('mapParallel', () => {
	it('answers in the order of the list whichever task ends first', async () => {
		const ends = new Map<string, (result: string) => void>();
		const results = mapParallel(
			['a', 'b', 'c'],
			3,
			async (name) => await new Promise<string>((resolve) => ends.set(name, resolve)),
		);
		for (const name of ['c', 'a', 'b']) ends.get(name)?.(name.toUpperCase());

		expect(await results).toEqual(['A', 'B', 'C']);
	});

	it.each([1, 2, 4])('runs %d tasks at a time and no more', async (parallel) => {
		let running = 0;
		let most = 0;
		await mapParallel(countTo(9), parallel, async () => {
			most = Math.max(most, ++running);
			await Promise.resolve();
			running--;
		});

		expect(most).toBe(parallel);
	});

	it('runs nothing for an empty list', async () => {
		const task = jest.fn();

		expect(await mapParallel([], 4, task)).toEqual([]);
		expect(task).not.toHaveBeenCalled();
	});
});

describe('limitParallel', () => {
	it.each([1, 2, 4])('runs %d calls at a time, whoever makes them', async (parallel) => {
		let running = 0;
		let most = 0;
		const run = limitParallel(parallel, async (number: number) => {
			most = Math.max(most, ++running);
			await Promise.resolve();
			running--;
			return number * 2;
		});
		const results = await Promise.all([...countTo(5).map(run), ...countTo(4).map(run)]);

		expect(most).toBe(parallel);
		expect(results).toEqual([2, 4, 6, 8, 10, 2, 4, 6, 8]);
	});

	it('goes on after a call that failed', async () => {
		const run = limitParallel(1, async (text: string) => {
			if (text === 'fails') throw new Error(text);
			return text;
		});
		const calls = [run('fails'), run('works')];

		await expect(calls[0]).rejects.toThrow('fails');
		expect(await calls[1]).toBe('works');
	});
});
