import type { RawAnswer } from './answer';

/** Shorter "keys" are no secret a panel would issue, and taking them out would damage ids. */
const SHORTEST_KEY = 6;

/** Panels echo the request in their answers, and some in the address they redirect to. */
export function withoutKey(answer: RawAnswer, apiKey: string): RawAnswer {
	const { location } = answer.headers;
	return {
		...answer,
		text: redact(answer.text, apiKey),
		headers: {
			...answer.headers,
			...(typeof location === 'string' && { location: redact(location, apiKey) }),
		},
	};
}

function redact(text: string, apiKey: string): string {
	if (apiKey.length < SHORTEST_KEY) return text;
	const inJson = JSON.stringify(apiKey).slice(1, -1);
	const inPhpJson = inJson.replaceAll('/', '\\/');
	return [apiKey, encodeURIComponent(apiKey), inJson, inPhpJson].reduce(
		(clean, spelling) => clean.replaceAll(spelling, '***'),
		text,
	);
}
