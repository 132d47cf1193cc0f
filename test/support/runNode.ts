import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { runInEngine, type NodeRun, type NodeRunOptions } from './runInEngine';
import { differencesToSchema } from './schema';

export type { NodeRun, NodeRunOptions };

/** Runs the node in n8n's own engine; its results have to be as its output schema tells. */
export async function runNode(options: NodeRunOptions): Promise<NodeRun> {
	const run = await runInEngine(options);
	expectSchema(options.parameters, run.outputs[0]);
	return run;
}

/** A panel's own row is as it is. */
function expectSchema(
	{ resource, operation, simplify }: INodeParameters,
	items: INodeExecutionData[] | undefined,
): void {
	if (simplify === false || resource === 'custom') return;
	const results = jsonOf(items).filter(({ error }) => error === undefined);
	expect(differencesToSchema(String(resource), String(operation), results)).toEqual([]);
}

/** The JSON of an output's items. */
export function jsonOf(items: INodeExecutionData[] | undefined): IDataObject[] {
	return (items ?? []).map(({ json }) => json);
}
