import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';

import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { createAdditionalData, createWorkflow } from './host';
import { rowsType } from './runInEngine';

const TOOL = 'n8n-nodes-smm-panel.smmPanelTool';

/**
 * Runs the node as n8n's agents up to version 2 do: within the agent's own run, with the model's
 * arguments as its items.
 *
 * @param input the JSON of the item before the agent
 * @param args what the model calls the tool with
 * @returns what the model gets
 */
export async function runAsTool({
	credentials,
	parameters,
	input,
	args,
}: {
	credentials: ICredentialDataDecryptedObject;
	parameters: INodeParameters;
	input: IDataObject;
	args: IDataObject;
}): Promise<unknown> {
	let answer: unknown;
	const agent = agentType(args, (text) => {
		answer = JSON.parse(text);
	});
	const rows = nodeOf('Rows', 'test.rows');
	const nodes: INode[] = [
		rows,
		nodeOf('Agent', 'test.agent'),
		{
			...nodeOf('SMM Panel', TOOL),
			parameters,
			credentials: { smmPanelApi: { id: 'credential-1', name: 'Panel' } },
		},
	];
	const workflow = createWorkflow(
		nodes,
		[
			['Rows', 'Agent'],
			['SMM Panel', 'Agent', NodeConnectionTypes.AiTool],
		],
		{ 'test.rows': rowsType([input]), 'test.agent': agent, [TOOL]: asTool(new SmmPanel()) },
	);
	const runData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: rows, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const additionalData = createAdditionalData(workflow, credentials);
	const run = await new WorkflowExecute(additionalData, 'manual', runData).processRunExecutionData(
		workflow,
	);
	if (run.data.resultData.error) throw run.data.resultData.error;
	return answer;
}

function nodeOf(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}

/** What n8n makes of a node with `usableAsTool`. */
function asTool(node: INodeType): INodeType {
	const { description, execute } = node;
	return {
		description: { ...description, inputs: [], outputs: [NodeConnectionTypes.AiTool] },
		execute,
	};
}

interface Tool {
	invoke(args: IDataObject): Promise<string>;
}

function isTool(value: unknown): value is Tool {
	return typeof value === 'object' && value !== null && 'invoke' in value;
}

function agentType(args: IDataObject, onAnswer: (text: string) => void): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'Calls its tool once',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			const tools = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
			const [tool]: unknown[] = Array.isArray(tools) ? tools : [];
			if (!isTool(tool)) throw new Error('The agent got no tool');
			onAnswer(await tool.invoke(args));
			return [[]];
		},
	};
}
