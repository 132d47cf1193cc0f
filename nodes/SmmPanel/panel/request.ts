import type { Body } from './answer';
import type { ActionRequest, PanelConnection, RequestSettings } from './connection';
import { Failure } from './failures';
import { explainMissingAction } from './missingAction';
import { whenAgain } from './pace';
import { LONGEST_HOLD_MS } from './panelLimit';
import { isRefusedForRate, retryDelayMs } from './retry';
import { isNoAnswer } from './retryBudget';
import { Turns } from './turns';

export type { Fields, PanelConnection, RequestFormat, RequestSettings, Send } from './connection';
export { stopped } from './turns';

/** How long (ms) a panel that did not answer a write may take to show that it is there. */
const LONGEST_LOOK_MS = 10_000;

export type Request = (request: ActionRequest) => Promise<Body | Failure>;

/** The only way to the panel: sends in turn, retries what may be retried, and names what became of the rest. */
export function createRequest(connection: PanelConnection, settings: RequestSettings): Request {
	const turns = new Turns(connection, settings);
	const { guard, budget } = turns;

	/** A write into silence may be taken without anybody learning of it: a read goes first. */
	const lookForPanel = async () => {
		const look = { action: 'balance', safeToRepeat: true };
		const { answer, tookMs } = await turns.send(look, LONGEST_LOOK_MS);
		const isThere = !(answer instanceof Failure) || !isNoAnswer(answer);
		if (tookMs !== undefined && !isThere) budget.gaveUp();
	};

	const ask = async (request: ActionRequest): Promise<Body | Failure> => {
		const { safeToRepeat } = request;
		const { maxRetries } = settings;
		let { timeoutMs } = settings;
		let spentMs = 0;
		if (!safeToRepeat && budget.isSilent()) await lookForPanel();
		for (let number = 0; ; number++) {
			const { answer, tookMs, isRefusedAlong } = await turns.send(request, timeoutMs);
			if (!(answer instanceof Failure) || tookMs === undefined) return answer;
			// Its next turn comes when the account is held back no more.
			if (isRefusedForRate(answer) && number < maxRetries && !asksForTooLong(answer)) {
				// One refusal is none for each request that was under way.
				if (isRefusedAlong) number--;
				continue;
			}
			spentMs += tookMs;
			const delayMs = retryDelayMs(answer, { number, maxRetries, safeToRepeat, spentMs });
			if (delayMs === undefined || !budget.takeRetry(delayMs)) {
				budget.gaveUp();
				return outcomeOf(request, answer);
			}
			spentMs += delayMs;
			await connection.wait(delayMs);
			if (safeToRepeat) timeoutMs = Math.min(settings.timeoutMs, budget.timeLeftMs());
		}
	};

	return async (request) => await guard.ask(async () => await ask(request));
}

function asksForTooLong({ retryAfterMs = 0 }: Failure): boolean {
	return retryAfterMs > LONGEST_HOLD_MS;
}

/** What the user reads of a request that is not sent again. */
function outcomeOf({ action, safeToRepeat }: ActionRequest, failure: Failure): Failure {
	const { kind, message, retryAfterMs } = failure;
	if (isRefusedForRate(failure) && retryAfterMs !== undefined && asksForTooLong(failure))
		return new Failure(kind, message, { ...failure, advice: whenAgain(Date.now() + retryAfterMs) });
	return explainMissingAction(action, safeToRepeat ? failure : outcomeOfWrite(failure));
}

/** Whatever was not surely refused may have been taken: it must not look like a plain failure. */
function outcomeOfWrite(failure: Failure): Failure {
	const timedOutBehindThePanel =
		failure.kind === 'unavailable' && /time.?out|timed out/i.test(failure.message);
	if (failure.nothingTaken && !timedOutBehindThePanel) return failure;
	const { httpStatus, isEmptyAnswer } = failure;
	return new Failure('unknownOutcome', failure.message, { httpStatus, isEmptyAnswer });
}
