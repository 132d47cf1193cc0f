import { sleep } from 'n8n-workflow';

import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { nextItemsOf, publish, saveWorkflow } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();

const { n8n, rest } = useRealN8n(async (n8n) => {
	addExampleOrders(panel.books, TEST_KEY);
	await n8n.setUp(credentials());
});

describe('a published trigger in the real n8n', () => {
	it('starts its workflow with what changed since it was published', async () => {
		const [workflow] = n8n.readWorkflows('examples', ['notifyonfinalstatus']);
		const workflowId = await saveWorkflow(rest, workflow);
		await publish(rest, workflowId);
		const order = panel.books.orders.get('23503');
		while (panel.requestsFor('status').length === 0) await sleep(500);
		if (order) order.fixed = { status: 'Partial', remains: 157 };

		expect(await nextItemsOf(rest, workflowId, 'Message')).toEqual([
			{
				message: expect.stringMatching(
					/^Order 23503 is Partial, 157 were not delivered\. It cost [\d.]+ USD\.$/,
				),
			},
		]);
	}, 300_000);
});
