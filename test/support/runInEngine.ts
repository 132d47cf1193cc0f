import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type ITaskData,
} from 'n8n-workflow';

import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { createAdditionalData, createWorkflow } from './host';

const ROWS = 'Rows';
const NODE = 'SMM Panel';
const OURS = 'n8n-nodes-smm-panel.smmPanel';

export interface NodeRun {
	/** Items by output: results first, the error output second. */
	outputs: INodeExecutionData[][];
	/** What the node threw. */
	error: ITaskData['error'];
	hints: string[];
	run: IRun;
}

export interface NodeRunOptions {
	credentials: ICredentialDataDecryptedObject;
	parameters: INodeParameters;
	/** The JSON of the items before the node; one empty item by default. */
	input?: IDataObject[];
	onError?: INode['onError'];
	retryOnFail?: boolean;
	/** Another node of n8n in the place of ours. */
	other?: { type: string; typeVersion: number; instance: INodeType };
	/** Called with what stops the execution as a user does. */
	onStart?: (stop: () => void) => void;
}

/** Runs the node behind a node that emits `input`, in n8n's own engine. */
export async function runInEngine({
	credentials,
	parameters,
	input = [{}],
	other,
	onStart,
	...settings
}: NodeRunOptions): Promise<NodeRun> {
	const { type, typeVersion, instance } = other ?? {
		type: OURS,
		typeVersion: 1,
		instance: new SmmPanel(),
	};
	const nodes: INode[] = [
		{ id: 'rows', name: ROWS, type: 'test.rows', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: 'panel',
			name: NODE,
			type,
			typeVersion,
			position: [200, 0],
			parameters,
			credentials: { smmPanelApi: { id: 'credential-1', name: 'Panel' } },
			...settings,
			waitBetweenTries: 0,
		},
	];
	const workflow = createWorkflow(nodes, [[ROWS, NODE]], {
		'test.rows': rowsType(input),
		[type]: instance,
	});
	const runData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{ node: workflow.nodes[ROWS] ?? nodes[0]!, data: { main: [[{ json: {} }]] }, source: null },
			],
		},
	});
	const engine = new WorkflowExecute(
		createAdditionalData(workflow, credentials),
		'manual',
		runData,
	);
	const execution = engine.processRunExecutionData(workflow);
	onStart?.(() => execution.cancel());
	const run = await execution;
	const task = run.data.resultData.runData[NODE]?.at(-1);
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	return {
		outputs,
		error: task?.error,
		hints: (task?.hints ?? []).map(({ message }) => message),
		run,
	};
}

export function rowsType(input: IDataObject[]): INodeType {
	return {
		description: {
			displayName: ROWS,
			name: 'rows',
			group: ['input'],
			version: 1,
			description: 'Emits the rows of a test',
			defaults: { name: ROWS },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		execute: async () => [input.map((json, item) => ({ json, pairedItem: { item } }))],
	};
}
