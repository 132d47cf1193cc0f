/** How long a poll may take (ms); after that the engine abandons it. n8n tells from 2.38 on. */
const USUAL_BUDGET_MS = 240_000;

/** Of polls without a lease: those of the default settings, and with durable cursors those at publishing (n8n 2.41). */
const UNLEASED_BUDGET_MS = 300_000;

/**
 * The first poll of a context is part of publishing or of n8n's start, which have 84 s for all triggers
 * of a workflow; later n8n 2.41 gives the workflow up for good.
 */
const FIRST_POLL_MS = 25_000;
const PUBLISHING_MS = 84_000;

const SHARE_FOR_ASKING = 0.8;
/** An answer that is under way may still come in until then. */
const SHARE_FOR_ANSWERS = 0.95;
const SHARE_FOR_LIST = 0.6;
const LONGEST_LIST_MS = 30_000;

/**
 * What a poll has of time. Progress comes first: the list gets a part of it only, and whatever the
 * list took, one request is sent.
 */
export class PollTime {
	private readonly startedAt: number;

	private readonly stop = new AbortController();

	/** Fires when nothing more is to be asked in this poll. */
	readonly signal: AbortSignal;

	constructor(
		private readonly budgetMs: number,
		private readonly now: () => number = Date.now,
	) {
		this.startedAt = now();
		this.signal = AbortSignal.any([
			this.stop.signal,
			AbortSignal.timeout(Math.round(budgetMs * SHARE_FOR_ASKING)),
		]);
	}

	/** For reading the list (ms). */
	get forListMs(): number {
		return Math.min(LONGEST_LIST_MS, Math.round(this.budgetMs * SHARE_FOR_LIST));
	}

	/** For an answer (ms): all that is left. */
	get leftMs(): number {
		const endsAt = this.startedAt + this.budgetMs * SHARE_FOR_ANSWERS;
		return Math.max(1, Math.round(endsAt - this.now()));
	}

	get spentMs(): number {
		return this.now() - this.startedAt;
	}

	/** Nothing more is to be asked, whatever time is left. */
	endAsking(): void {
		this.stop.abort();
	}
}

/** What a context leaves a poll (ms). Publishing anew has the mode `update`, as have polls with durable cursors. */
export function pollBudgetMs(
	context: object,
	{ isFirst, isUpdate }: { isFirst: boolean; isUpdate: boolean },
): number {
	const budgetMs = toldBudgetMs(context) ?? USUAL_BUDGET_MS;
	const isPublishing = isFirst && (!isUpdate || budgetMs > PUBLISHING_MS);
	return isPublishing ? Math.min(budgetMs, FIRST_POLL_MS) : budgetMs;
}

/** Whether n8n's scheduler leased the poll, as it does on schedule with durable cursors; `undefined` where n8n does not tell. */
export function hasLease(context: object): boolean | undefined {
	const budgetMs = toldBudgetMs(context);
	return budgetMs === undefined ? undefined : budgetMs !== UNLEASED_BUDGET_MS;
}

function toldBudgetMs(context: object): number | undefined {
	return 'getPollBudgetMs' in context && typeof context.getPollBudgetMs === 'function'
		? Number(context.getPollBudgetMs())
		: undefined;
}
