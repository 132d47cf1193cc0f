import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { properties } from './actions';
import { runItems } from './actions/run/runItems';
import { testPanel } from './methods/credentialTest';
import { searchServices } from './methods/listSearch';
import { getCategories } from './methods/loadOptions';
import { getOrderFields } from './methods/resourceMapping';
import { nodeBuilderHint } from './parameters/builderHint';

/** Orders are sent, and nothing tells a second run which of them were ordered; the editor wants a boolean. */
const WITHOUT_REFERENCE =
	'={{ $parameter.resource === "order" && ["create", "createMany"].includes($parameter.operation) && !$parameter.options?.orderReference && $parameter.options?.dryRun !== true }}';

export class SmmPanel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel',
		name: 'smmPanel',
		icon: { light: 'file:smmPanel.svg', dark: 'file:smmPanel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Order followers, likes, views and comments from an SMM panel, follow the orders and refill them',
		defaults: { name: 'SMM Panel' },
		usableAsTool: true,
		builderHint: nodeBuilderHint(
			'Create of Order spends money. It orders once for each input item: the service, fields.value with link and quantity, and options.orderReference, a key that is never ordered twice. Statuses come from Get Many of Order, which takes all order IDs in one call.',
		),
		hints: [
			{
				type: 'info',
				message:
					'These orders have no <b>Order Reference</b>: running them a second time orders and pays again. Give the key of your rows under Options.',
				location: 'outputPane',
				displayCondition: WITHOUT_REFERENCE,
			},
		],
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testPanel' }],
		properties,
	};

	methods = {
		credentialTest: { testPanel },
		listSearch: { searchServices },
		loadOptions: { getCategories },
		resourceMapping: { getOrderFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this);
	}
}
