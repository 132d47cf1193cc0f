import type { RawAnswer } from '../panel/answer';
import type { PanelConnection } from '../panel/request';
import type { PollTime } from './pollTime';

/** A panel that did not answer so many requests in a row is left alone until the next poll. */
const FEW = 4;

/** What was heard from the panel in a poll. */
export interface Hearing {
	/** Any answer came, of whatever kind. */
	hasAnswered: boolean;
	/** The panel is left alone: how many requests in a row it did not answer, and the last HTTP status. */
	silence?: { requests: number; status?: number };
}

/**
 * The connection within the time of a poll: a request may use all that is left of it, and a panel that is dead
 * costs a few requests.
 */
export function pollConnection(
	connection: PanelConnection,
	time: PollTime,
): { connection: PanelConnection; hearing: Hearing } {
	const hearing: Hearing = { hasAnswered: false };
	let unanswered = 0;
	const note = (answer: RawAnswer | undefined) => {
		hearing.hasAnswered ||= answer !== undefined;
		unanswered = answer !== undefined && isFromPanel(answer) ? 0 : unanswered + 1;
		if (unanswered < FEW) return;
		hearing.silence ??= { requests: unanswered, status: answer?.status };
		time.endAsking();
	};
	return {
		hearing,
		connection: {
			...connection,
			async send(request) {
				const timeoutMs = Math.min(request.timeoutMs, time.leftMs);
				let answer: RawAnswer | undefined;
				try {
					answer = await connection.send({ ...request, timeoutMs });
					return answer;
				} finally {
					note(answer);
				}
			},
		},
	};
}

/** A refusal in JSON is the panel's own, whatever its status; a page of its web server is not. */
function isFromPanel({ status, text }: RawAnswer): boolean {
	return status < 500 || /^\s*[[{]/.test(text);
}
