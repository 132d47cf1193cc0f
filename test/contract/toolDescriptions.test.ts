import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/SmmPanel/actions';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';

const operations = resources.flatMap(({ value: resource, operations: ofResource }) =>
	ofResource.map(({ value: operation }) => ({ resource, operation })),
);

/** What n8n tells a model of the node as a tool, with "Tool Description" set automatically. */
function toldOf(parameters: INodeParameters): string {
	const node = {
		id: 'tool',
		name: 'SMM Panel',
		type: 'n8n-nodes-smm-panel.smmPanelTool',
		typeVersion: 1,
		position: [0, 0] satisfies [number, number],
		parameters: { descriptionType: 'auto', ...parameters },
	};
	return NodeHelpers.getToolDescriptionForNode(node, new SmmPanel());
}

describe('what a model is told of a tool', () => {
	it('says which operations spend money, and of no other that it does', () => {
		const told = operations.map((parameters) => ({ ...parameters, text: toldOf(parameters) }));

		expect(told.filter(({ text }) => /money/.test(text))).toEqual([
			{
				resource: 'custom',
				operation: 'call',
				text: 'Call a custom API action that may spend money in SMM Panel',
			},
			{
				resource: 'order',
				operation: 'create',
				text: 'Place an order that spends money in SMM Panel',
			},
			{
				resource: 'order',
				operation: 'createMany',
				text: 'Place many orders that spend money in SMM Panel',
			},
		]);
	});

	it('is a sentence of its own for each operation', () => {
		const texts = operations.map(toldOf);

		expect(new Set(texts).size).toBe(texts.length);
		for (const text of texts) expect(text).toMatch(/^[A-Z].+ in SMM Panel$/);
	});

	/** Models take names of up to 64 characters, and n8n adds a number to the second node of a name. */
	it('makes a name short enough for models', () => {
		for (const parameters of operations) expect(toldOf(parameters).length).toBeLessThanOrEqual(62);
	});
});
