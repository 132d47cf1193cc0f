import type { INodeParameters } from 'n8n-workflow';

import { usePanel } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();
useProcessedData();

let texts = 0;

/** A text whose links no other test uses: `@` stands for what is its own. */
function massOrder(text: string): string {
	texts++;
	return text.replaceAll('@', `https://instagram.com/m${texts}`);
}

async function createMany(
	lines: unknown,
	parameters: INodeParameters = {},
	more: Partial<NodeRunOptions> = {},
) {
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'createMany',
			lines: '={{ $json.lines }}',
			...parameters,
		},
		input: [{ lines: JSON.parse(JSON.stringify(lines)) }],
		onError: 'continueErrorOutput',
		...more,
	});
}

function sent(): Array<Record<string, string>> {
	return panel.requestsFor('add').map(({ fields }) => fields);
}

describe('order:createMany', () => {
	it('orders line by line, comments and empty lines ignored, and tells the line of each', async () => {
		const text = massOrder('# monday\n2 | @/a | 100\n\n  2|@/b|200  \r\n#2|@/c|300\n2|@/d|100');
		const { outputs } = await createMany(text);

		expect(sent().map(({ link, quantity }) => [link?.slice(-1), quantity])).toEqual([
			['a', '100'],
			['b', '200'],
			['d', '100'],
		]);
		expect(jsonOf(outputs[0])).toEqual(
			[2, 4, 6].map((line, index) => ({
				order: expect.stringMatching(/^\d+$/),
				service: '2',
				link: sent()[index]?.link,
				quantity: Number(sent()[index]?.quantity),
				line,
			})),
		);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 0 },
		]);
	});

	it('takes the columns as SmartPanel has them', async () => {
		await createMany(massOrder('2 | 100 | @/x|y'), { lineFormat: 'serviceQuantityLink' });

		expect(sent()).toEqual([
			{ service: '2', link: expect.stringMatching(/\/x\|y$/), quantity: '100' },
		]);
	});

	it('keeps | in a link', async () => {
		await createMany(massOrder('2|@/?q=a|b|100'));

		expect(sent()).toEqual([
			{ service: '2', link: expect.stringMatching(/\?q=a\|b$/), quantity: '100' },
		]);
	});

	it('takes an array with a line each', async () => {
		await createMany(massOrder('2|@/1|100\n2|@/2|100').split('\n'));

		expect(sent()).toHaveLength(2);
	});

	it('fails a line it can not read or the panel refuses, and orders the others', async () => {
		const text = massOrder(
			'2|@/a|100\nfollowers please\n2|@/b|many\n2|@/c|1\n|@/d|100\n2||100\n2|@/e|0\n2|@/f|100',
		);
		const { outputs, error } = await createMany(text);

		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0]).map(({ line }) => line)).toEqual([1, 8]);
		expect(jsonOf(outputs[1]).map(({ error: failure }) => failure)).toEqual(
			[2, 3, 4, 5, 6, 7].map((line) =>
				line === 4
					? {
							message: 'Quantity less than minimal 10 (line 4)',
							type: 'validation',
							line,
							description: A_SENTENCE,
						}
					: {
							message: `The line does not read as an order (line ${line})`,
							type: 'validation',
							line,
							description: 'Write it as service | link | quantity.',
						},
			),
		);
	});

	it('does not stop at a line it can not read', async () => {
		const { outputs, hints } = await createMany(
			massOrder('nonsense\n2|@/a|100'),
			{},
			{ onError: 'stopWorkflow' },
		);

		expect(jsonOf(outputs[0])).toEqual([
			{ error: expect.objectContaining({ line: 1 }) },
			expect.objectContaining({ line: 2 }),
		]);
		expect(hints).toEqual(['1 of 2 rows was accepted by the panel. 1 was not sent.']);
	});

	it('says when there is no order in the text', async () => {
		const { error } = await createMany('# nothing\n\n', {}, { onError: 'stopWorkflow' });

		expect(error?.message).toBe("'Lines' has no order in it");
		expect(panel.requests).toEqual([]);
	});

	it('checks all lines before anything is sent', async () => {
		const text = massOrder('2|@/a|100\n999|@/b|100');
		const { error } = await createMany(
			text,
			{ options: { checkFirst: true } },
			{ onError: 'stopWorkflow' },
		);

		expect(error?.message).toBe("Service 999 is not in the panel's list (line 2)");
		expect(sent()).toEqual([]);
	});

	it('predicts the charge of each line', async () => {
		const { outputs } = await createMany(massOrder('2|@/a|100\n2|@/b|1000'), {
			options: { dryRun: true },
		});

		expect(jsonOf(outputs[0]).map(({ estimatedCharge }) => estimatedCharge)).toEqual([0.032, 0.32]);
		expect(sent()).toEqual([]);
	});

	it('orders the lines of a reference once, also when lines are added above them', async () => {
		const options = { orderReference: 'monday' };
		const text = massOrder('2|@/a|100\n2|@/b|100');
		await createMany(text, { options });
		const spaced = text.replaceAll('|', ' | ');
		const second = await createMany(`${massOrder('2|@/new|100')}\n${spaced}`, { options });

		expect(sent().map(({ link }) => link?.replace(/.*\//, ''))).toEqual(['a', 'b', 'new']);
		expect(
			jsonOf(second.outputs[0]).map(({ line, duplicate, orderReference }) => [
				line,
				duplicate,
				orderReference,
			]),
		).toEqual([
			[1, undefined, 'monday'],
			[2, true, 'monday'],
			[3, true, 'monday'],
		]);
	});
});
