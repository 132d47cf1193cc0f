/**
 * A hint for n8n's AI workflow builder at a parameter or a choice. n8n up to 2.11 reads `message`, and
 * fails without one; 2.41 reads `propertyHint`.
 */
export function builderHint(text: string) {
	return { message: text, propertyHint: text };
}

/** The same at a node: 2.41 reads `searchHint`. */
export function nodeBuilderHint(text: string) {
	return { message: text, searchHint: text };
}
