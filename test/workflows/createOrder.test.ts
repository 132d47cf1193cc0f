import type { INodeParameters } from 'n8n-workflow';

import { answer, reset, silence, webPage } from '../simulatedPanel/faults';
import { BY_COLUMN, defined, serviceById } from '../support/orderForm';
import { usePanel } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';
import { A_SENTENCE } from '../support/sentence';

const { panel, credentials } = usePanel();

async function order(parameters: INodeParameters, more: Partial<NodeRunOptions> = {}) {
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: serviceById('2'),
			...parameters,
		},
		...more,
	});
}

/** Rows of a sheet with a link of their own each. */
function rows(count: number) {
	return Array.from({ length: count }, (_, row) => ({
		row,
		link: `https://instagram.com/p${panel.requests.length}_${row}_${panel.books.orders.size}`,
		quantity: 100,
	}));
}

describe('order:create', () => {
	it('sends the mapped fields as the panel names them and gives the order back', async () => {
		const { outputs } = await order({
			fields: defined({
				link: ' https://instagram.com/mapped ',
				quantity: 100,
				comments: '',
				runs: null,
			}),
			extraFields: { pairs: [{ name: 'coupon', value: 'X1' }] },
		});

		expect(panel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ service: '2', link: 'https://instagram.com/mapped', quantity: '100', coupon: 'X1' },
		]);
		expect(jsonOf(outputs[0])).toEqual([
			{
				order: expect.stringMatching(/^\d+$/),
				service: '2',
				link: 'https://instagram.com/mapped',
				quantity: 100,
			},
		]);
	});

	it('takes spreadsheet columns by name, however they are written', async () => {
		await order(
			{ fields: BY_COLUMN },
			{ input: [{ Link: 'https://t.me/one', QUANTITY: '10', Owner: 'Ann' }] },
		);

		expect(panel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ service: '2', link: 'https://t.me/one', quantity: '10' },
		]);
	});

	it('orders nothing for a row that has two columns of one field with different values', async () => {
		const [link, other] = ['https://t.me/first', 'https://t.me/second'];
		const input = [
			{ link, Link: other, quantity: 10 },
			{ link, Link: ` ${link}`, quantity: 10 },
			{ link: '', LINK: other, quantity: 10 },
		];
		const { outputs } = await order(
			{ fields: BY_COLUMN },
			{ input, onError: 'continueErrorOutput' },
		);

		expect(jsonOf(outputs[0]).map((row) => row.link)).toEqual([link, other]);
		expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual([
			{
				message: "'Link' has different values in the columns 'link' and 'Link'",
				type: 'validation',
				description: A_SENTENCE,
			},
		]);
	});

	it('sends lists one entry a line, blank lines dropped', async () => {
		await order({
			service: serviceById('13'),
			fields: defined({ link: 'https://instagram.com/p/list', comments: 'Nice!\r\n\n  Great \n' }),
		});

		expect(panel.requestsFor('add')[0]?.fields.comments).toBe('Nice!\nGreat');
	});

	it('places an order a row, one after another, and every refused row has its input at the error output', async () => {
		const input = rows(20).map((row) => (row.row % 10 === 3 ? { ...row, quantity: 1 } : row));
		const before = panel.books.orders.size;
		const { outputs } = await order(
			{ fields: BY_COLUMN },
			{ input, onError: 'continueErrorOutput' },
		);

		expect(outputs.map((items) => items.length)).toEqual([18, 2]);
		expect(jsonOf(outputs[1])).toEqual(
			[3, 13].map((row) => ({
				...input[row],
				error: {
					message: 'Quantity less than minimal 10',
					type: 'validation',
					description: A_SENTENCE,
				},
			})),
		);
		expect(panel.books.orders.size - before).toBe(18);
		expect(panel.requestsFor('add')).toHaveLength(20);
	});

	it('does not throw over orders the panel took: failed rows come out as items, with a hint', async () => {
		const input = [{ link: 'bad link?', quantity: 100 }, ...rows(2)].map((row, index) =>
			index === 0 ? { ...row, link: 'badlink' } : row,
		);
		const { outputs, error, hints } = await order({ fields: BY_COLUMN }, { input });

		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0])).toEqual([
			{ error: { message: 'Bad link', type: 'validation', description: A_SENTENCE } },
			expect.objectContaining({ link: input[1]?.link }),
			expect.objectContaining({ link: input[2]?.link }),
		]);
		expect(hints).toEqual(['2 of 3 rows were accepted by the panel. 1 was refused.']);
	});

	it('throws when the panel refused every row', async () => {
		const { error } = await order({ fields: defined({ link: 'badlink', quantity: 100 }) });

		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'Bad link',
			context: { itemIndex: 0 },
		});
	});
});

describe('an order is never sent twice', () => {
	it.each([
		['cuts the connection after taking it', { moment: 'after' as const, misbehaviour: reset }],
		[
			'answers HTTP 502 after taking it',
			{ moment: 'after' as const, misbehaviour: answer(502, '<html>Bad gateway</html>') },
		],
		['answers a web page', { moment: 'after' as const, misbehaviour: webPage }],
		['answers nothing', { moment: 'after' as const, misbehaviour: answer(200, '') }],
		['answers cut JSON', { moment: 'after' as const, misbehaviour: answer(200, '{"order":12') }],
		['does not answer in time', { moment: 'after' as const, misbehaviour: silence }],
	])(
		'when the panel %s: the row has an unknown outcome and nothing is thrown',
		async (_, fault) => {
			panel.faults.add({ action: 'add', ...fault });
			const { outputs, error, hints } = await order(
				{ fields: BY_COLUMN, options: { timeout: 1 } },
				{ input: rows(1), retryOnFail: true },
			);

			expect(error).toBeUndefined();
			expect(panel.requestsFor('add')).toHaveLength(1);
			expect(jsonOf(outputs[0])).toEqual([
				{
					error: {
						message: expect.any(String),
						type: 'unknownOutcome',
						description: 'Look in the panel whether it was accepted before you send it again.',
					},
				},
			]);
			expect(hints[0]).toContain('1 has an unknown outcome');
		},
	);

	it('but again when the panel refused it for its rate', async () => {
		panel.faults.add({
			action: 'add',
			misbehaviour: answer(429, '{"error":"Rate limit exceeded"}', { 'retry-after': '0' }),
			times: 2,
		});
		const { outputs } = await order({ fields: BY_COLUMN }, { input: rows(1) });

		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ order: expect.any(String) })]);
		expect(panel.requestsFor('add')).toHaveLength(3);
	});

	it('not even by Retry On Fail, once one row was taken', async () => {
		const input = rows(6);
		panel.faults.add({ action: 'add', moment: 'after', misbehaviour: reset, every: 3 });
		const { outputs, error } = await order({ fields: BY_COLUMN }, { input, retryOnFail: true });

		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(6);
		expect(panel.requestsFor('add').map(({ fields }) => fields.link)).toEqual(
			input.map(({ link }) => link),
		);
	});

	it('not by Retry On Fail either when the first row was refused and the others taken', async () => {
		const input = rows(4).map((row, index) => (index === 0 ? { ...row, quantity: 1 } : row));
		const { outputs } = await order(
			{ fields: BY_COLUMN },
			{ input, retryOnFail: true, onError: 'continueErrorOutput' },
		);

		expect(outputs.map((items) => items.length)).toEqual([3, 1]);
		expect(panel.requestsFor('add')).toHaveLength(4);
	});

	it('and nothing more is sent once the user stops the execution', async () => {
		const input = rows(50);
		await order(
			{ fields: BY_COLUMN, options: { maxRequestsPerSecond: 50 } },
			{
				input,
				onStart: (stop) => {
					panel.onRequest = (_, count) => count === 5 && stop();
				},
			},
		);

		expect(panel.requestsFor('add').length).toBeLessThan(10);
	});
});
