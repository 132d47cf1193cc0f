import type { INodeParameters } from 'n8n-workflow';

import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { createWorkflow } from '../support/host';

const smmPanel = new SmmPanel();

/** Whether the editor shows the hint beside a node, by the condition it evaluates. */
function isShown(parameters: INodeParameters): unknown {
	const node = {
		id: 'smm-panel',
		name: 'SMM Panel',
		type: 'smmPanel',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const workflow = createWorkflow([node], [], { smmPanel });
	const [hint] = smmPanel.description.hints ?? [];
	return workflow.expression.getSimpleParameterValue(
		node,
		hint?.displayCondition ?? '',
		'manual',
		{},
	);
}

describe('the hint that a second run orders again', () => {
	const order = { resource: 'order', operation: 'create', fields: {}, service: '1' };

	it.each([
		[true, 'an order without a reference', { ...order, options: {} }],
		[true, 'a mass order without one', { ...order, operation: 'createMany', options: {} }],
		[
			false,
			'an order with a reference',
			{ ...order, options: { orderReference: '={{ $json.key }}' } },
		],
		[false, 'a dry run', { ...order, options: { dryRun: true } }],
		[false, 'a status', { resource: 'order', operation: 'get', options: {} }],
		[false, 'a refill', { resource: 'refill', operation: 'create', options: {} }],
	])('is %s for %s', (expected, _, parameters) => {
		expect(isShown(parameters)).toBe(expected);
	});
});
