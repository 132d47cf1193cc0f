import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { examples, keptParameters, nodesOf } from '../support/examples';
import { readJson } from '../support/project';

const OURS = new Map(
	[new SmmPanel(), new SmmPanelTrigger()].map(({ description }) => [
		`n8n-nodes-smm-panel.${description.name}`,
		description,
	]),
);

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
		const ours = nodesOf(file).filter(({ type }) => OURS.has(type));
		expect(ours.length).toBeGreaterThan(0);
		for (const node of ours) {
			const description = OURS.get(node.type);
			expect(node.typeVersion).toBe(description?.version);
			expect(description && keptParameters(node, description)).toMatchObject(node.parameters);
		}
	});

	it.each(examples)('%s needs nothing but nodes of n8n beside ours', (file) => {
		const others = nodesOf(file).filter(({ type }) => !OURS.has(type));
		for (const { type } of others)
			expect(type).toMatch(/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\.\w+$/);
	});
});
