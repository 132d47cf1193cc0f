import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../panel/json';

/*
 * A lock over all workers, out of n8n's deduplication store (read in n8n 1.123 to 2.41).
 *
 * In mode `latestIncrementalKey` the store inserts a row where it finds none, and the table's key lets
 * one insert win. "New" so means: I inserted it. The row of scope `node` is taken by the references,
 * so the lock is the row of scope `workflow`: one for all our nodes of a workflow.
 *
 * The same row keeps the history of a Remove Duplicates node of that scope. Where the workflow has one,
 * or its nodes can't be seen, there is no lock. Values tell our row from any other: no history
 * begins that low.
 */
const HELD = -Number.MAX_VALUE;
/**
 * Above HELD, each above the last: one that is "new" tells that the row is a lock. More than one, as a
 * worker that waits may write a value back that it read before.
 */
const TESTS = Array.from({ length: 20 }, (_, index) => HELD * (1 - (index + 1) / 1e6));

/** Longer than a lock is held, or a claimed order waits, unless the process ended or stands still. */
export const LEASE_MS = 30_000;
const LONGEST_PAUSE_MS = 40;
const MODE = { mode: 'latestIncrementalKey' } as const;

/** How long this process does without a lock that can't be had. */
const PAUSE_AFTER_FAILURE_MS = 60_000;
const unusableUntil = new Map<string, number>();

export interface StoreLock {
	/** Whether nobody else can have had it since it was taken. */
	isHeld(): boolean;
	/** Only while it is held: after the lease it is for others to break, and may be theirs. */
	release(): Promise<void>;
}

/** Takes the lock of a workflow; `undefined` where it can't be had. */
export async function takeLock(context: IExecuteFunctions): Promise<StoreLock | undefined> {
	const workflow = context.getWorkflow().id ?? '';
	if (isHistoryInReach(context) || (unusableUntil.get(workflow) ?? 0) > performance.now())
		return undefined;
	const lock = (await waitForLock(context, LEASE_MS)) ?? (await breakLock(context));
	if (lock === undefined) unusableUntil.set(workflow, performance.now() + PAUSE_AFTER_FAILURE_MS);
	return lock;
}

async function waitForLock(
	context: IExecuteFunctions,
	patienceMs: number,
): Promise<StoreLock | undefined> {
	const startedAt = performance.now();
	for (let pauseMs = 2; performance.now() - startedAt < patienceMs; pauseMs *= 1.5) {
		const taken = await raise(context, HELD);
		if (taken === 'new') return heldLock(context);
		if (taken === 'otherData') return undefined;
		await sleep(Math.min(pauseMs, LONGEST_PAUSE_MS) * (0.5 + Math.random()));
	}
	return undefined;
}

/** After the lease: of two that break it at once, both have to look whether their writes stay. */
async function breakLock(context: IExecuteFunctions): Promise<StoreLock | undefined> {
	if (!(await isLock(context))) return undefined;
	await clear(context);
	const lock = await waitForLock(context, LONGEST_PAUSE_MS);
	return lock && { ...lock, isHeld: () => false };
}

function heldLock(context: IExecuteFunctions): StoreLock {
	const takenAt = performance.now();
	const isHeld = () => performance.now() - takenAt < LEASE_MS;
	return {
		isHeld,
		async release() {
			if (isHeld() && (await isLock(context))) await clear(context);
		},
	};
}

/** Once: it may have been done though n8n says it failed, and the lock be another's by now. */
async function clear({ helpers }: IExecuteFunctions): Promise<void> {
	await helpers.clearAllProcessedItems('workflow', MODE).catch(() => undefined);
}

/** Whether the row is a lock, and no history that began in it. */
async function isLock(context: IExecuteFunctions): Promise<boolean> {
	for (const value of TESTS) if ((await raise(context, value)) === 'new') return true;
	return false;
}

type Raised = 'new' | 'notNew' | 'otherData';

async function raise({ helpers }: IExecuteFunctions, value: number): Promise<Raised> {
	try {
		const { new: added, processed } = await helpers.checkProcessedAndRecord(
			[value],
			'workflow',
			MODE,
		);
		if (added.length > 0) return 'new';
		return processed.length > 0 ? 'notNew' : 'otherData';
	} catch (error) {
		const isOtherMode = error instanceof Error && /incompatible/.test(error.message);
		return isOtherMode ? 'otherData' : 'notNew';
	}
}

/** Whether a Remove Duplicates node of the workflow may keep its history in the row of the lock. */
function isHistoryInReach(context: object): boolean {
	const workflow = 'workflow' in context ? context.workflow : undefined;
	const nodes = isObject(workflow) && isObject(workflow.nodes) ? workflow.nodes : undefined;
	return nodes === undefined || Object.values(nodes).some(sharesHistory);
}

function sharesHistory(node: unknown): boolean {
	if (!isObject(node) || node.type !== 'n8n-nodes-base.removeDuplicates') return false;
	const options = isObject(node.parameters) ? node.parameters.options : undefined;
	return isObject(options) && options.scope !== undefined && options.scope !== 'node';
}
