import type { IPollFunctions } from 'n8n-workflow';

import { readText } from '../../host/readText';
import { Failure, type Effect } from '../../panel/failures';
import { isObject, parseJson, textOf } from '../../panel/json';
import type { Noun } from '../../panel/matching';
import { NotAList, type ListEntry } from './listEntry';
import { readList } from './readList';
import { reasonOf } from './reason';

const LARGEST_BYTES = 10_000_000;

/** The IDs of a list somewhere else. No credential goes there; size and time are bounded. */
export async function loadList(
	context: IPollFunctions,
	{ url, noun, timeoutMs }: { url: string; noun: Noun; timeoutMs: number },
): Promise<ListEntry[] | Failure> {
	const endsAt = Date.now() + timeoutMs;
	let text: string | undefined;
	let status = 0;
	try {
		const response: unknown = await context.helpers.httpRequest({
			url,
			method: 'GET',
			encoding: 'stream',
			timeout: timeoutMs,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		});
		const { statusCode, body } = isObject(response) ? response : {};
		status = Number(statusCode);
		text = await readText(body, { largestBytes: LARGEST_BYTES, timeoutMs: endsAt - Date.now() });
	} catch (error) {
		const { words, isTimeout } = reasonOf(error, timeoutMs);
		return notLoaded(words, isTimeout ? 'unknown' : 'neverSent');
	}
	if (text === undefined)
		return listFailure(`The list at 'List URL' is larger than ${LARGEST_BYTES / 1_000_000} MB`);
	if (status < 200 || status >= 300) return notLoaded(`HTTP ${status}${wordsIn(text)}`);
	const list = readList(text, noun);
	if (!(list instanceof NotAList)) return list;
	return listFailure(`What is at 'List URL' is no list of ${noun} IDs, but ${list.found}`);
}

/** What the server says of it; n8n's webhooks say whether they are active. */
function wordsIn(text: string): string {
	const json = parseJson(text.slice(0, 10_000));
	const words = isObject(json) ? textOf(json.message) : undefined;
	return words === undefined ? '' : ` ("${words.slice(0, 100)}")`;
}

function notLoaded(reason: string, effect?: Effect): Failure {
	return listFailure(`The list at 'List URL' could not be loaded: ${reason}`, effect);
}

function listFailure(message: string, effect: Effect = 'neverSent'): Failure {
	return new Failure('unavailable', message, {
		effect,
		advice:
			'Open the address in a private window of a browser: it has to give a JSON array, CSV or one ID a line. Until then the last list is watched.',
	});
}
