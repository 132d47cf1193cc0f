import { resources } from '../../nodes/SmmPanel/actions';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { listFiles, readJson } from '../support/project';

const examples = listFiles('examples').filter((file) => file.endsWith('.json'));

function nodesOf(file: string): Array<Record<string, unknown>> {
	const workflow = readJson(file);
	return isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes.filter(isObject) : [];
}

describe('examples', () => {
	it.each(examples)(
		'%s is inactive, has no credentials in it and a note that explains it',
		(file) => {
			expect(readJson(file)).toMatchObject({
				name: expect.stringMatching(/^SMM Panel: /),
				active: false,
			});
			const nodes = nodesOf(file);
			expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
			expect(nodes.map(({ type }) => type)).toContain('n8n-nodes-base.stickyNote');
		},
	);

	it.each(examples)('%s uses operations and parameters the node has', (file) => {
		const ours = nodesOf(file).filter(({ type }) => type === 'n8n-nodes-smm-panel.smmPanel');
		expect(ours.length).toBeGreaterThan(0);
		for (const { parameters } of ours) {
			const { resource, operation, ...given } = isObject(parameters) ? parameters : {};
			const found = resources
				.find(({ value }) => value === resource)
				?.operations.find(({ value }) => value === operation);
			expect(found?.properties.map(({ name }) => name)).toEqual(
				expect.arrayContaining(Object.keys(given)),
			);
		}
	});
});
