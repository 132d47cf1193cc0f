import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { testPanel } from './methods/credentialTest';
import { triggerProperties } from './trigger/trigger.parameters';

export class SmmPanelTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel Trigger',
		name: 'smmPanelTrigger',
		icon: { light: 'file:smmPanel.svg', dark: 'file:smmPanel.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Order followers, likes and views from an SMM panel, or start the workflow when an order, a refill, the balance or a service changes',
		defaults: { name: 'SMM Panel Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testPanel' }],
		properties: triggerProperties,
	};

	methods = { credentialTest: { testPanel } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		// n8n loads all nodes when it starts, and most of its processes poll nothing.
		const { poll } = await import('./trigger/poll');
		return await poll(this);
	}
}
