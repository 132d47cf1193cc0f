import { PollContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeParameters,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { createAdditionalData, createWorkflow } from './host';

const NODE = 'SMM Panel Trigger';
const TYPE = 'n8n-nodes-smm-panel.smmPanelTrigger';

let nodes = 0;

/** A trigger node in n8n-core's own poll context that keeps its state from poll to poll. */
export class PolledNode {
	private readonly id = `trigger-${++nodes}`;

	/** What n8n stored for the node. */
	state: IDataObject = {};

	constructor(
		public credentials: ICredentialDataDecryptedObject,
		public parameters: INodeParameters,
		private readonly type = new SmmPanelTrigger(),
	) {}

	/** Polls as n8n does when the workflow is published. */
	async activate(): Promise<IDataObject[]> {
		return await this.poll('trigger', undefined, 'activate');
	}

	/** Polls once, as n8n does on schedule with durable cursors; the JSON of what was emitted. */
	async poll(
		mode: WorkflowExecuteMode = 'trigger',
		budgetMs?: number,
		activation: WorkflowActivateMode = 'update',
	): Promise<IDataObject[]> {
		const node: INode = {
			id: this.id,
			name: NODE,
			type: TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters: this.parameters,
			credentials: { smmPanelApi: { id: 'credential-1', name: 'Panel' } },
		};
		const workflow = createWorkflow([node], [], { [TYPE]: this.type });
		workflow.id = this.id;
		workflow.staticData = { [`node:${NODE}`]: JSON.parse(JSON.stringify(this.state)) };
		const additionalData = createAdditionalData(workflow, this.credentials);
		const context = new PollContext(
			workflow,
			workflow.nodes[NODE] ?? node,
			additionalData,
			mode,
			activation,
		);
		if (budgetMs !== undefined) Object.assign(context, { getPollBudgetMs: () => budgetMs });
		const output = await this.type.poll.call(context);
		this.state = JSON.parse(JSON.stringify(workflow.getStaticData('node', node)));
		return (output?.[0] ?? []).map(({ json }) => json);
	}
}
