/** Whatever a failed row's `description` advises: a sentence. */
export const A_SENTENCE: unknown = expect.stringMatching(/^[A-Z].+\.$/);
