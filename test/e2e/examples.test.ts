import { examples, keptParameters, nodesOf } from '../support/examples';
import { readHostNodes } from '../support/hostNodes';

const types = readHostNodes();

const used = examples.flatMap((file) =>
	nodesOf(file)
		.filter(({ type }) => !type.startsWith('n8n-nodes-smm-panel.'))
		.map((node) => ({ file, name: node.name, node })),
);

describe('the nodes of n8n the examples use', () => {
	it.each(used)('$file: the real n8n has "$name" with all its parameters', ({ node }) => {
		const description = types.find(
			({ name, version }) => name === node.type && [version].flat().includes(node.typeVersion),
		);
		expect(description).toBeDefined();
		expect(description && keptParameters(node, description)).toMatchObject(node.parameters);
	});
});
