import { examples, keptParameters, nodesOf, strangeValues } from '../support/examples';
import { readHostNodes } from '../support/hostNodes';

const types = readHostNodes();

const used = examples.flatMap((file) =>
	nodesOf(file)
		.filter(({ type }) => !type.startsWith('n8n-nodes-smm-panel.'))
		.map((node) => ({ file, name: node.name, node })),
);

/** The type n8n makes a tool of an agent from, when it starts. */
const madeFrom = (type: string) => type.replace(/(Hitl)?Tool$/, '');

describe('the nodes of n8n the examples use', () => {
	it.each(used)('$file: the real n8n has "$name" with all its parameters', ({ node }) => {
		const description = types.find(
			({ name, version }) =>
				[node.type, madeFrom(node.type)].includes(name) &&
				[version].flat().includes(node.typeVersion),
		);
		expect(description).toBeDefined();
		expect(description && keptParameters(node, description)).toMatchObject(node.parameters);
		expect(description && strangeValues(node, description)).toEqual([]);
	});
});
