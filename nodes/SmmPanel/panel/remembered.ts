/** There are a few of them in the answers of a panel, however many rows there are. */
const MOST_KNOWN = 1_000;

/** A function of texts that remembers what it gave for the last ones. */
export function remembered(read: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const result = read(text);
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(text, result);
		return result;
	};
}
