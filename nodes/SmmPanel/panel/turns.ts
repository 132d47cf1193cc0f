import { readAnswer, type Body } from './answer';
import type { ActionRequest, PanelConnection, RequestSettings } from './connection';
import { Failure } from './failures';
import { KeyGuard } from './keyGuard';
import { withoutAnswer } from './noAnswer';
import { paceOf, type Entrant, type Pace, type Place } from './pace';
import { readRateNews, type RateNews } from './rateLimit';
import { withoutKey } from './redact';
import { isRefusedForRate } from './retry';
import { isNoAnswer, RetryBudget } from './retryBudget';

interface Turn {
	answer: Body | Failure;
	/** How long the panel took (ms); `undefined` when the request was not sent. */
	tookMs?: number;
	/** Refused for the rate while another request was already. */
	isRefusedAlong?: boolean;
}

/** Sends the requests of an execution, each in its turn, and learns from what comes back. */
export class Turns {
	readonly budget = new RetryBudget();

	readonly guard: KeyGuard;

	private readonly pace: Pace;

	private readonly entrant: Entrant;

	constructor(
		private readonly connection: PanelConnection,
		{ maxRequestsPerSecond }: RequestSettings,
	) {
		const { account, wait, signal } = connection;
		this.guard = new KeyGuard(account);
		this.pace = paceOf(account);
		this.entrant = {
			gapMs: maxRequestsPerSecond > 0 ? 1000 / maxRequestsPerSecond : 0,
			wait,
			signal,
			whyNot: () => (signal?.aborted ? stopped() : (this.guard.refusal ?? this.budget.whyNot())),
		};
	}

	async send(request: ActionRequest, timeoutMs: number): Promise<Turn> {
		const place = await this.pace.enter(this.entrant);
		if (place instanceof Failure) return { answer: place };
		const sentAt = Date.now();
		const { answer, news } = await sendOnce(this.connection, request, timeoutMs);
		const tookMs = Date.now() - sentAt;
		if (answer instanceof Failure && isRefusedForRate(answer)) {
			const isNews = place.refused(news);
			if (isNews) this.budget.refusedForRate(answer);
			return { answer, tookMs, isRefusedAlong: !isNews };
		}
		this.learn(place, answer, news, sentAt);
		return { answer, tookMs };
	}

	private learn(place: Place, answer: Body | Failure, news: RateNews, sentAt: number): void {
		if (answer instanceof Failure && isNoAnswer(answer)) {
			place.unanswered();
			this.budget.unanswered(answer, sentAt);
		} else {
			place.taken(news);
			this.budget.answered();
		}
	}
}

/** A request that was never sent because the user stopped the execution. */
export function stopped(): Failure {
	return Failure.notSent('unavailable', 'Not sent: the execution was stopped', '');
}

async function sendOnce(
	{ url, format, apiKey, send }: PanelConnection,
	{ action, fields, inAddress, isAccepted, isAnswer }: ActionRequest,
	timeoutMs: number,
): Promise<{ answer: Body | Failure; news: RateNews }> {
	try {
		const raw = await send({
			url: inAddress ? withQuery(url, fields) : url,
			format,
			fields: { ...fields, action },
			timeoutMs,
		});
		const answer = readAnswer(withoutKey(raw, apiKey), { url, isAccepted, isAnswer });
		const isForRate = answer instanceof Failure && answer.kind === 'rateLimit';
		const words = isForRate ? answer.message : undefined;
		return { answer, news: readRateNews(raw.status, raw.headers, words) };
	} catch (error) {
		return { answer: withoutAnswer(error, timeoutMs), news: {} };
	}
}

function withQuery(url: string, fields: Record<string, string> = {}): string {
	return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
}
