import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Session } from './eventPoll';
import { hasLease } from './pollTime';

type PollContext = Pick<IPollFunctions, 'getActivationMode'>;

/** How a poll came about, as far as it decides what becomes of a failure. */
export type Occasion =
	/** The test button. */
	| 'test'
	/** Somebody publishes the workflow and is shown what it throws. */
	| 'publishing'
	/** n8n itself starts. */
	| 'start'
	| 'schedule';

/** n8n waits a second or more between two attempts to publish. */
const SHORTEST_WAIT_MS = 800;

/** Polls on schedule begin a minute or more after one another. */
const BETWEEN_POLLS_MS = 45_000;

const HOUR_MS = 3_600_000;

/** What this process knows of a node. n8n may drop stored state when a poll throws, and may overlap polls. */
export class NodeMemory {
	readonly session: Session = { asked: [] };

	private isRunning = false;

	private readonly contexts = new WeakSet<PollContext>();

	private keepsContexts = false;

	/** When the last poll began and ended, where it threw (ms). */
	private failed: { from: number; to: number } | undefined;

	private firstState: IDataObject | undefined;

	private readonly reported = new Map<string, number>();

	constructor(private readonly now: () => number = Date.now) {}

	/** Whether the poll may go on: not while another one of the node does. */
	start(): boolean {
		if (this.isRunning) return false;
		this.isRunning = true;
		return true;
	}

	end(): void {
		this.isRunning = false;
	}

	/**
	 * Polls on schedule have the context of the poll at publishing; with durable cursors each has a new one,
	 * whose activation mode is `update` (n8n 2.41), as it is when a published workflow is published anew.
	 */
	occasionOf(context: PollContext): { occasion: Occasion; isFirst: boolean } {
		if (this.contexts.has(context)) {
			this.keepsContexts = true;
			return { occasion: 'schedule', isFirst: false };
		}
		this.contexts.add(context);
		const mode = context.getActivationMode();
		if (mode === 'init' || mode === 'leadershipChange') return { occasion: 'start', isFirst: true };
		const isPublishing = mode !== 'update' || this.isPublishedAnew(context);
		return { occasion: isPublishing ? 'publishing' : 'schedule', isFirst: true };
	}

	private isPublishedAnew(context: PollContext): boolean {
		const isLeased = hasLease(context);
		return isLeased === undefined ? this.keepsContexts || this.isNextAttempt() : !isLeased;
	}

	/** n8n tries to publish several times: each has to fail, or a dead trigger looks alive. */
	private isNextAttempt(): boolean {
		if (this.failed === undefined) return false;
		const { from, to } = this.failed;
		return this.now() - to >= SHORTEST_WAIT_MS && this.now() - from < BETWEEN_POLLS_MS;
	}

	/** How the poll that began at `startedAt` (ms) ended. */
	noteEnd({ threw, startedAt }: { threw: boolean; startedAt: number }): void {
		this.failed = threw ? { from: startedAt, to: this.now() } : undefined;
	}

	/**
	 * What a poll goes on from. With durable cursors n8n 2.41 drops what a poll at the activation leaves that
	 * emitted nothing: the first poll on schedule goes on from what is kept here.
	 */
	lastState(stored: unknown): unknown {
		return stored ?? this.firstState;
	}

	/** Keeps what a poll leaves that found nothing stored and emitted nothing; of another one, nothing. */
	keepFirstState(state: IDataObject | undefined): void {
		this.firstState = state;
	}

	/** Whether a failure is to be told: of one story, once an hour, however its words change. */
	isNews(story: string): boolean {
		const last = this.reported.get(story);
		return last === undefined || this.now() - last >= HOUR_MS;
	}

	noteReport(story: string): void {
		this.reported.set(story, this.now());
	}
}

const memories = new Map<string, NodeMemory>();

/** The memory of a node, by its workflow and ID. */
export function memoryOf(node: string): NodeMemory {
	const memory = memories.get(node) ?? new NodeMemory();
	memories.set(node, memory);
	return memory;
}
