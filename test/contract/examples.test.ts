import type { INode, INodeTypeDescription } from 'n8n-workflow';

import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { examples, keptParameters, nodesOf, strangeValues } from '../support/examples';
import { readJson } from '../support/project';

const PACKAGE = 'n8n-nodes-smm-panel.';
const OURS = new Map(
	[new SmmPanel(), new SmmPanelTrigger()].map(({ description }) => [description.name, description]),
);

/** The type of one of our nodes; as a tool of an agent it has a name of its own. */
function ourTypeOf({ type }: INode): INodeTypeDescription | undefined {
	return OURS.get(type.replace(PACKAGE, '').replace(/Tool$/, ''));
}

const isOurs = ({ type }: INode) => type.startsWith(PACKAGE);

describe('examples', () => {
	it.each(examples)(
		'%s is inactive, has no credentials in it and a note that explains it',
		(file) => {
			expect(readJson(file)).toMatchObject({
				name: expect.stringMatching(/^SMM Panel: /),
				active: false,
				nodes: nodesOf(file),
			});
			const nodes = nodesOf(file);
			expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
			expect(nodes.map(({ type }) => type)).toContain('n8n-nodes-base.stickyNote');
		},
	);

	it.each(examples)('%s uses operations and parameters our nodes have', (file) => {
		const ours = nodesOf(file).filter(isOurs);
		expect(ours.length).toBeGreaterThan(0);
		for (const node of ours) {
			const description = ourTypeOf(node);
			expect(node.typeVersion).toBe(description?.version);
			expect(description && keptParameters(node, description)).toMatchObject(node.parameters);
			expect(description && strangeValues(node, description)).toEqual([]);
		}
	});

	it.each(examples)('%s needs nothing but nodes of n8n beside ours', (file) => {
		const others = nodesOf(file).filter((node) => !isOurs(node));
		for (const { type } of others)
			expect(type).toMatch(/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\.\w+$/);
	});
});
