import { parse } from 'flatted';
import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';

/** Calls n8n as the editor does. */
export type Rest = (path: string, body?: unknown) => Promise<unknown>;

type Item = Record<string, unknown>;

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
	for (;;) {
		const execution = await rest(`/rest/executions/${executionId}`);
		const status = at(execution, ['data', 'status']);
		if (status !== 'running' && status !== 'new' && status !== 'waiting')
			return jsonOf(runOf(execution, ['runData', node, '0', 'data', 'main', String(output)]));
		await sleep(200);
	}
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

/** Publishes a workflow as it is saved, as the editor's button does. */
export async function publish(rest: Rest, workflowId: string): Promise<void> {
	const path = `/rest/workflows/${workflowId}`;
	const versionId = at(await rest(path), ['data', 'versionId']);
	await rest(`${path}/activate`, { versionId });
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
