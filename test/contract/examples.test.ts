import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../nodes/SmmPanel/actions';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { triggerProperties } from '../../nodes/SmmPanel/trigger/trigger.parameters';
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

	it.each(examples)('%s uses operations and parameters our nodes have', (file) => {
		const ours = nodesOf(file).filter(({ type }) =>
			String(type).startsWith('n8n-nodes-smm-panel.'),
		);
		expect(ours.length).toBeGreaterThan(0);
		for (const { type, parameters } of ours) {
			const given = isObject(parameters) ? parameters : {};
			expect(namesOf(String(type), given)).toEqual(expect.arrayContaining(Object.keys(given)));
		}
	});
});

/** The parameters a node has with the resource, operation or event it is set to. */
function namesOf(type: string, { resource, operation, event }: Record<string, unknown>): string[] {
	if (type.endsWith('.smmPanelTrigger'))
		return ['pollTimes', ...triggerProperties.filter(isShown).map(({ name }) => name)];
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	return ['resource', 'operation', ...(found?.properties.map(({ name }) => name) ?? [])];

	function isShown({ displayOptions }: INodeProperties): boolean {
		return displayOptions?.show?.event?.includes(String(event)) ?? true;
	}
}
