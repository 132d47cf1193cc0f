import { parse } from 'flatted';

import { isObject } from '../../nodes/SmmPanel/panel/json';

/** Calls n8n as the editor does. */
export type Rest = (path: string) => Promise<unknown>;

/**
 * The items a workflow's trigger started executions with, over all executions n8n stored: those
 * that ran, and those a crash left before they did.
 */
export async function triggeredItems(
	rest: Rest,
	workflowId: string,
	trigger: string,
): Promise<Array<Record<string, unknown>>> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const listed = await rest(`/rest/executions?filter=${filter}&limit=100`);
	const ids = resultsOf(listed).map(({ id }) => String(id));
	const items: Array<Record<string, unknown>> = [];
	for (const id of ids.reverse()) {
		const execution = await rest(`/rest/executions/${id}`);
		items.push(...itemsOf(execution, trigger));
	}
	return items;
}

function resultsOf(answer: unknown): Array<Record<string, unknown>> {
	const results = at(answer, ['data', 'results']);
	return Array.isArray(results) ? results.filter(isObject) : [];
}

function itemsOf(answer: unknown, trigger: string): Array<Record<string, unknown>> {
	const stored = at(answer, ['data', 'data']);
	const run: unknown = typeof stored === 'string' ? parse(stored) : stored;
	const ran = at(run, ['resultData', 'runData', trigger, '0', 'data', 'main', '0']);
	const waiting = at(run, ['executionData', 'nodeExecutionStack', '0', 'data', 'main', '0']);
	const items = Array.isArray(ran) ? ran : Array.isArray(waiting) ? waiting : [];
	return items.flatMap((item) => (isObject(item) && isObject(item.json) ? [item.json] : []));
}

function at(value: unknown, path: string[]): unknown {
	return path.reduce<unknown>(
		(part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
		value,
	);
}
