import type { FailureKind } from '../../../../nodes/SmmPanel/panel/failures';
import { kindOfWords } from '../../../../nodes/SmmPanel/panel/words';

/** One test a kind and phrase. */
export function expectKinds(phrases: Partial<Record<FailureKind, readonly string[]>>): void {
	for (const [kind, ofKind] of Object.entries(phrases)) {
		it.each(ofKind)(`"%s" is ${kind}`, (words) => {
			expect(kindOfWords(words)).toBe(kind);
		});
	}
}
