import { silence } from '../simulatedPanel/faults';
import { publicationOf, publish, saveWorkflow } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { CREDENTIAL } from '../host/home';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();

const WRONG = { id: 'wrong', name: 'Wrong key' };

const { rest } = useRealN8n(async (n8n) => {
	panel.books.openAccount(TEST_KEY, '100.84292');
	await n8n.setUp(credentials());
	await n8n.addCredential({ ...credentials(), apiKey: 'wrong-key-of-tests' }, WRONG);
});

function workflowWith(credential: { id: string; name: string }, name: string) {
	const trigger = {
		id: 'trigger',
		name: 'SMM Panel Trigger',
		type: 'n8n-nodes-smm-panel.smmPanelTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { orderIds: '901' },
		credentials: { smmPanelApi: credential },
	};
	return { name, nodes: [trigger], connections: {}, settings: {} };
}

const REFUSED = {
	status: 'failed',
	triggers: [{ errorMessage: expect.stringContaining('Invalid API key') }],
};

describe('publishing a workflow with the trigger in the real n8n', () => {
	it("fails with the panel's words on a wrong key, which is sent twice at most", async () => {
		const id = await saveWorkflow(rest, workflowWith(WRONG, 'Wrong key'));
		await publish(rest, id);

		expect(await publicationOf(rest, id)).toMatchObject(REFUSED);
		expect(panel.requests.filter(({ isKnownKey }) => !isKnownKey).length).toBeLessThan(3);
	});

	it('fails when it is published anew with a wrong key before the next poll', async () => {
		const id = await saveWorkflow(rest, workflowWith(CREDENTIAL, 'Anew'));
		await publish(rest, id);
		expect(await publicationOf(rest, id)).not.toMatchObject({ status: 'failed' });
		const path = `/rest/workflows/${id}`;
		const { data } = await rest(path);
		await rest(path, { ...data, ...workflowWith(WRONG, 'Anew') }, 'PATCH');
		await publish(rest, id);

		expect(await publicationOf(rest, id)).toMatchObject(REFUSED);
	});

	it('does not fail when the panel hangs: the next poll goes on', async () => {
		panel.books.seedOrders(TEST_KEY, 1);
		panel.faults.add({ misbehaviour: silence });
		const id = await saveWorkflow(rest, workflowWith(CREDENTIAL, 'Silent panel'));
		await publish(rest, id);

		expect(await publicationOf(rest, id)).not.toMatchObject({ status: 'failed' });
	});
});
