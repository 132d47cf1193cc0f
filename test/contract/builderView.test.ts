import type { INodeTypeDescription } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';

const GENERATOR = '../../node_modules/@n8n/workflow-sdk/dist/generate-types/generate-types.js';

const { description } = new SmmPanel();

/** The types n8n's AI builder reads of a node, by the pinned n8n. */
async function viewOfBuilder(): Promise<string> {
	const { generateDiscriminatedUnion }: { generateDiscriminatedUnion: Generator } = await import(
		GENERATOR
	);
	return generateDiscriminatedUnion(description);
}

type Generator = (node: INodeTypeDescription) => string;

function hintsIn(value: unknown): unknown[] {
	if (Array.isArray(value)) return value.flatMap(hintsIn);
	if (!isObject(value)) return [];
	const { builderHint, ...others } = value;
	return [...(builderHint === undefined ? [] : [builderHint]), ...hintsIn(Object.values(others))];
}

describe("what n8n's AI builder sees of the node", () => {
	it('names link, quantity and order reference', async () => {
		const view = await viewOfBuilder();
		const hints = view.split('\n').filter((line) => line.includes('@builderHint'));

		expect(hints.join('\n')).toMatch(/link/);
		expect(hints.join('\n')).toMatch(/quantity/);
		expect(hints.join('\n')).toMatch(/orderReference/);
	});

	it('says how an order is put in, that it spends money, and how it is never sent twice', () => {
		expect(description.builderHint).toMatchObject({
			message: expect.stringMatching(/fields\.value.*link.*quantity.*orderReference/s),
		});
		expect(description.builderHint?.message).toContain('spends money');
	});

	it('is the same in every n8n: each hint has the words of the older and of the newer', () => {
		const { builderHint, properties } = description;
		expect(builderHint).toEqual({
			message: expect.any(String),
			searchHint: builderHint?.message,
		});
		const hints = hintsIn(properties);
		expect(hints.length).toBeGreaterThan(3);
		for (const hint of hints) {
			const text = isObject(hint) ? hint.message : undefined;
			expect(hint).toEqual({ message: expect.any(String), propertyHint: text });
		}
	});
});
