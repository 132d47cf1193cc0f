import { pageIn } from './answerText';
import { Failure } from './failures';

/** A text without data in it. */
export function unreadable(text: string, httpStatus: number): Failure {
	if (text.trim() === '' || text.trim() === 'null') {
		return new Failure('unavailable', 'The panel sent an empty answer', {
			httpStatus,
			isEmptyAnswer: true,
		});
	}
	const page = pageIn(text);
	if (page !== undefined) {
		return new Failure(
			'unavailable',
			`The panel sent a web page${page.title ? ` ("${page.title}")` : ''} instead of data`,
			{
				advice:
					"Check 'API URL' in the credential, and open the panel in a browser: it may be down for maintenance.",
				httpStatus,
			},
		);
	}
	return new Failure('unavailable', 'The panel sent an answer that is not JSON', {
		advice:
			"Try again later. If it stays so, check 'API URL' in the credential: it is the address from the panel's API page.",
		httpStatus,
	});
}

/** Data no panel sends on purpose. */
export function tooDeep(httpStatus: number): Failure {
	return new Failure('unavailable', "The panel's answer is nested too deep", {
		httpStatus,
		isLasting: true,
	});
}
