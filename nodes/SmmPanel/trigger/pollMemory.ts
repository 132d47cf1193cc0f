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
