import type { Service } from './services';

/** Whether id, name and category together contain every word, however it is written. */
export function containsWords({ service, name, category }: Service, words: string): boolean {
	const text = `${service} ${name} ${category}`.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
