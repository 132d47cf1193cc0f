/** The list cut into pieces of at most `size`. */
export function chunk<T>(list: readonly T[], size: number): T[][] {
	const pieces: T[][] = [];
	for (let start = 0; start < list.length; start += size)
		pieces.push(list.slice(start, start + size));
	return pieces;
}

/** Runs `task` for every element, at most `parallel` at a time; results keep the order of the list. */
export async function mapParallel<T, R>(
	list: readonly T[],
	parallel: number,
	task: (element: T) => Promise<R>,
): Promise<R[]> {
	const results = new Array<R>(list.length);
	const waiting = list.entries();
	const work = async () => {
		for (const [index, element] of waiting) results[index] = await task(element);
	};
	await Promise.all(Array.from({ length: Math.min(parallel, list.length) }, work));
	return results;
}

/** The same function, of which no more than `parallel` calls run at a time; others wait their turn. */
export function limitParallel<A extends unknown[], R>(
	parallel: number,
	run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
	let running = 0;
	const waiting: Array<() => void> = [];
	return async (...args) => {
		if (running >= parallel) await new Promise<void>((resolve) => waiting.push(resolve));
		else running++;
		try {
			return await run(...args);
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
}
