import { parse } from 'flatted';
import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';

/** Calls n8n as the editor does. */
export type Rest = (path: string, body?: unknown, method?: string) => Promise<unknown>;

type Item = Record<string, unknown>;

/** n8n's shortest interval. */
const POLL_MS = 60_000;

/** The executions of a workflow n8n stored, oldest first. */
export async function executionsOf(rest: Rest, workflowId: string): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const listed = await rest(`/rest/executions?filter=${filter}&limit=100`);
	const results = at(listed, ['data', 'results']);
	return Array.isArray(results) ? results.map((one) => String(at(one, ['id']))).reverse() : [];
}

/** The items a node put out in an execution; waits for the execution's end. */
export async function itemsIn(
	rest: Rest,
	executionId: string,
	node: string,
	output = 0,
): Promise<Item[]> {
	const execution = await endedExecution(rest, executionId);
	return jsonOf(runOf(execution, ['runData', node, '0', 'data', 'main', String(output)]));
}

async function endedExecution(rest: Rest, executionId: string): Promise<unknown> {
	for (;;) {
		const execution = await rest(`/rest/executions/${executionId}`);
		const status = at(execution, ['data', 'status']);
		if (status !== 'running' && status !== 'new' && status !== 'waiting') return execution;
		await sleep(200);
	}
}

/** How an execution ended: what stopped it, if anything did, and how many items each output of each node had. */
export interface Ending {
	stoppedBy?: unknown;
	counts: Record<string, number[]>;
	/** What the user reads of it, and of every row that failed: message and description. */
	sentences: string[];
}

/** Waits for the end of an execution. */
export async function endOf(rest: Rest, executionId: string): Promise<Ending> {
	const execution = await endedExecution(rest, executionId);
	const stoppedBy = runOf(execution, ['error']);
	const runs = runOf(execution, ['runData']);
	const outputs = Object.entries(isObject(runs) ? runs : {}).map(([node, run]) => {
		const main = at(run, ['0', 'data', 'main']);
		return [node, (Array.isArray(main) ? main : []).map(jsonOf)] as const;
	});
	const failedRows = outputs.flatMap(([, items]) => items.flat()).map(({ error }) => error);
	return {
		...(stoppedBy !== undefined && { stoppedBy }),
		counts: Object.fromEntries(
			outputs.map(([node, items]) => [node, items.map(({ length }) => length)]),
		),
		sentences: [stoppedBy, ...failedRows]
			.filter((error) => error !== undefined)
			.map((error) => `${String(at(error, ['message']))} ${String(at(error, ['description']))}`),
	};
}

/** What a node put out in all executions of a workflow, by execution in which it did. */
export async function outputsOf(rest: Rest, workflowId: string, node: string): Promise<Item[][]> {
	const outputs: Item[][] = [];
	for (const execution of await executionsOf(rest, workflowId))
		outputs.push(await itemsIn(rest, execution, node));
	return outputs.filter((items) => items.length > 0);
}

/** What a node puts out in the next execution in which it does, after `before` others. */
export async function nextItemsOf(
	rest: Rest,
	workflowId: string,
	node: string,
	before = 0,
): Promise<Item[]> {
	for (let waited = 0; waited < 2.5 * POLL_MS; waited += 1_000) {
		const outputs = await outputsOf(rest, workflowId, node);
		if (outputs.length > before) return outputs.at(-1) ?? [];
		await sleep(1_000);
	}
	throw new Error(`${workflowId} did not start within two polls`);
}

/**
 * The items a workflow's trigger started executions with, over all executions n8n stored: those
 * that ran, and those a crash left before they did.
 */
export async function triggeredItems(
	rest: Rest,
	workflowId: string,
	trigger: string,
): Promise<Item[]> {
	const items: Item[] = [];
	for (const id of await executionsOf(rest, workflowId)) {
		const execution = await rest(`/rest/executions/${id}`);
		const ran = runOf(execution, ['runData', trigger, '0', 'data', 'main', '0']);
		items.push(...jsonOf(ran ?? waitingItems(execution)));
	}
	return items;
}

/** Saves a new workflow as the editor does; its id. */
export async function saveWorkflow(rest: Rest, workflow: unknown): Promise<string> {
	return String(at(await rest('/rest/workflows', workflow), ['data', 'id']));
}

/** Publishes a workflow as it is saved, as the editor's button does; n8n 1 activates it. */
export async function publish(rest: Rest, workflowId: string): Promise<void> {
	const path = `/rest/workflows/${workflowId}`;
	const saved = at(await rest(path), ['data']);
	const versionId = at(saved, ['versionId']);
	if (isObject(saved) && 'activeVersionId' in saved) await rest(`${path}/activate`, { versionId });
	else await rest(path, { active: true, versionId }, 'PATCH');
}

/** What became of publishing, as n8n shows it afterwards (2.41); it tries a trigger that fails three times. */
export async function publicationOf(rest: Rest, workflowId: string): Promise<unknown> {
	for (;;) {
		const publication = at(await rest(`/rest/workflows/${workflowId}/publication-status`), [
			'data',
		]);
		if (at(publication, ['status']) !== 'in_progress') return publication;
		await sleep(500);
	}
}

/** Runs a workflow from one of its triggers, as the editor's button does; its execution. */
export async function runFrom(rest: Rest, workflowId: string, trigger: string): Promise<string> {
	const started = await rest(`/rest/workflows/${workflowId}/run`, {
		triggerToStartFrom: { name: trigger },
	});
	return String(at(started, ['data', 'executionId']));
}

function runOf(execution: unknown, path: string[]): unknown {
	return at(storedData(execution), ['resultData', ...path]);
}

function waitingItems(execution: unknown): unknown {
	const stack = ['executionData', 'nodeExecutionStack', '0', 'data', 'main', '0'];
	return at(storedData(execution), stack);
}

function storedData(execution: unknown): unknown {
	const stored = at(execution, ['data', 'data']);
	return typeof stored === 'string' ? parse(stored) : stored;
}

function jsonOf(items: unknown): Item[] {
	return Array.isArray(items)
		? items.flatMap((item) => (isObject(item) && isObject(item.json) ? [item.json] : []))
		: [];
}

function at(value: unknown, path: string[]): unknown {
	return path.reduce<unknown>(
		(part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
		value,
	);
}
