import type { IPollFunctions } from 'n8n-workflow';

import { Failure } from '../panel/failures';
import type { Noun } from '../panel/matching';
import { readText } from '../host/readText';
import { readListFile } from './listFile';

const TIMEOUT_MS = 30_000;
const LARGEST_BYTES = 10_000_000;

/** The ids of a list somewhere else. No credential goes there; size and time are bounded. */
export async function readListUrl(
	context: IPollFunctions,
	url: string,
	noun: Noun,
): Promise<string[] | Failure> {
	let text: string | undefined;
	try {
		const body: unknown = await context.helpers.httpRequest({
			url,
			method: 'GET',
			encoding: 'stream',
			timeout: TIMEOUT_MS,
		});
		text = await readText(body, { largestBytes: LARGEST_BYTES, timeoutMs: TIMEOUT_MS });
	} catch {
		return listFailure("The list at 'List URL' could not be loaded");
	}
	if (text === undefined)
		return listFailure(`The list at 'List URL' is larger than ${LARGEST_BYTES / 1_000_000} MB`);
	return (
		readListFile(text, noun) ?? listFailure("What is at 'List URL' does not read as a list of IDs")
	);
}

function listFailure(message: string): Failure {
	return Failure.notSent(
		'unavailable',
		message,
		'Open the address in a browser: it has to give a JSON array, CSV or one ID a line. Until then the last list is watched.',
	);
}
