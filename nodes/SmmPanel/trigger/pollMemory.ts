import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** What this process knows of a node's polls. n8n may drop stored state when a poll throws, and may overlap polls. */

const running = new Set<string>();

/** Whether the poll may go on: not while another one of the same node does. */
export function startPoll(node: string): boolean {
	if (running.has(node)) return false;
	running.add(node);
	return true;
}

export function endPoll(node: string): void {
	running.delete(node);
}

type PollContext = Pick<IPollFunctions, 'getActivationMode'>;

const contexts = new WeakSet<PollContext>();
const nodesThatKeepTheirs = new Set<string>();

/**
 * Whether n8n publishes the workflow with this poll, and shows its user what it throws. When n8n
 * itself starts, a panel that is down just then must not end the trigger. Polls on schedule have
 * the context of that poll; with durable cursors each has a new one, whose activation mode is
 * `update` (n8n 2.41), as it is when a published workflow is published anew.
 */
export function isActivation(node: string, context: PollContext): boolean {
	if (contexts.has(context)) {
		nodesThatKeepTheirs.add(node);
		return false;
	}
	contexts.add(context);
	const mode = context.getActivationMode();
	if (mode === 'update') return nodesThatKeepTheirs.has(node);
	return mode !== 'init' && mode !== 'leadershipChange';
}

const firstStates = new Map<string, IDataObject>();

/**
 * What a poll goes on from. With durable cursors n8n 2.41 drops what a poll at the activation leaves
 * that emitted nothing: the first poll on schedule goes on from what is kept here.
 */
export function lastState(node: string, stored: unknown): unknown {
	return stored ?? firstStates.get(node);
}

/** Keeps what a poll leaves that found nothing stored and emitted nothing; of another one, nothing. */
export function keepFirstState(node: string, state: IDataObject | undefined): void {
	if (state === undefined) firstStates.delete(node);
	else firstStates.set(node, state);
}

const HOUR_MS = 3_600_000;
const reported = new Map<string, { message: string; at: number }>();

/** Whether a failure is news: the same one again is, once an hour. */
export function isNews(node: string, message: string, now = Date.now()): boolean {
	const last = reported.get(node);
	if (last?.message === message && now - last.at < HOUR_MS) return false;
	reported.set(node, { message, at: now });
	return true;
}

/** The next failure is news again. */
export function forgetFailure(node: string): void {
	reported.delete(node);
}
