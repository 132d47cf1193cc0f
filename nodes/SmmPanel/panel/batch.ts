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
