import { examples, nodesOf } from '../support/examples';
import { takeCanvasPicture, takePicture } from './pictures';
import { openNode, outputTable } from './steps';
import { useEditor } from './useEditor';

const { open } = useEditor();

/** Where `n8n import` put an example. */
const pathOf = (example: string) => `/workflow/${example.replaceAll('-', '')}`;

describe('the test button of the trigger', () => {
	it('shows the orders as they are now', async () => {
		const page = await open(pathOf('notify-on-final-status'));
		await openNode(page, 'Order Ended');
		await page.getByTestId('node-execute-button').getByText('Fetch Test Event').click();

		const rows = await outputTable(page);
		expect(rows.map(({ order, status }) => [order, status])).toEqual([
			['23503', 'In progress'],
			['23510', 'Pending'],
		]);
		await takePicture(page, 'trigger-test', { x: 430, y: 66, width: 825, height: 472 });
	});
});

describe('a node whose error output is connected', () => {
	it('sends the order the panel does not know out of the second output', async () => {
		const page = await open(pathOf('statuses-for-a-list-of-ids'));
		await page.getByTestId('execute-workflow-button').click();
		await page.getByText('Workflow executed successfully').waitFor();
		await openNode(page, 'Get Statuses');
		await page.getByText('Success Branch (5 items)').waitFor();
		await page.getByText('Error Branch (1 item)').click();

		const [row, ...others] = await outputTable(page);
		expect(others).toEqual([]);
		expect(row?.ids).toContain('99999');
		expect(row?.error).toContain('Incorrect order ID (order 99999)');
		expect(row?.error).toContain('notFound');
		await takePicture(page, 'error-output', { x: 850, y: 66, width: 405, height: 290 });
	});
});

describe('the settings of a node', () => {
	it.each([
		['light', 'smmPanel.svg'],
		['dark', 'smmPanel.dark.svg'],
	] as const)('have the texts and the icon of the %s theme', async (theme, icon) => {
		const page = await open(pathOf('place-one-order'), theme);
		const node = page.getByTestId('canvas-node').filter({ hasText: 'Order Followers' });
		expect((await node.locator('img').getAttribute('src'))?.split('/').at(-1)).toBe(icon);
		if (theme === 'dark') await takeCanvasPicture(page, 'dark');

		await openNode(page, 'Order Followers');
		for (const label of ['Credential', 'Service', 'Fields', 'Extra Fields', 'Options'])
			await page.getByTestId('node-parameters').getByText(label, { exact: true }).first().waitFor();
	});
});

/** What needs an account elsewhere, which only its user has. */
const OF_OTHERS = [
	'n8n-nodes-base.googleSheets',
	'n8n-nodes-base.postgres',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi',
	'@n8n/n8n-nodes-langchain.mcpTrigger',
];

/** The examples that cannot run without such an account, and where it is. */
const NEED_AN_ACCOUNT = new Map([
	['order-from-a-google-sheet', 'Google'],
	['write-changed-statuses-to-a-google-sheet', 'Google'],
	['any-panel-as-an-mcp-server', 'the client that calls it'],
	['order-from-postgres', 'PostgreSQL'],
	['order-with-an-ai-agent', 'OpenAI'],
]);

const names = examples.map((file) => file.replace(/^examples\/|\.json$/g, ''));

describe('the examples', () => {
	it.each(names)('%s opens with nothing left to set but accounts elsewhere', async (example) => {
		const page = await open(pathOf(example));
		const nodes = nodesOf(`examples/${example}.json`).filter(
			({ type }) => type !== 'n8n-nodes-base.stickyNote',
		);
		for (const { name } of nodes)
			await page.getByTestId('canvas-node').filter({ hasText: name }).first().waitFor();

		const ofOthers = nodes.filter(({ type }) => OF_OTHERS.includes(type));
		expect(await page.getByTestId('node-issues').count()).toBe(ofOthers.length);
		expect(ofOthers.length > 0).toBe(NEED_AN_ACCOUNT.has(example));
		await takeCanvasPicture(page, `examples/${example}`);
	});

	it.each(names.filter((example) => !NEED_AN_ACCOUNT.has(example)))(
		'%s runs green with the first click on its big button',
		async (example) => {
			const page = await open(pathOf(example));
			await page.getByTestId('execute-workflow-button').click();
			const outcome = page.getByText(/^(Workflow executed successfully|Problem in node.*)$/);
			await outcome.first().waitFor();
			expect(await outcome.allInnerTexts()).toEqual(['Workflow executed successfully']);
		},
	);
});
