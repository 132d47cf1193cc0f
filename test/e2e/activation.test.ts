import { publicationOf, publish, saveWorkflow } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { RealN8n } from '../host/realN8n';

const { panel, credentials } = usePanel();
const n8n = new RealN8n();
let server: Awaited<ReturnType<RealN8n['startServer']>>;

const WRONG = { id: 'wrong', name: 'Wrong key' };

beforeAll(async () => {
	panel.books.openAccount(TEST_KEY, '100.84292');
	await n8n.setUp(credentials());
	await n8n.addCredential({ ...credentials(), apiKey: 'wrong-key-of-tests' }, WRONG);
	server = await n8n.startServer();
}, 300_000);

afterAll(async () => {
	await server.stop();
	n8n.remove();
});

describe('publishing a workflow with the trigger in the real n8n', () => {
	it("fails with the panel's words on a wrong key", async () => {
		const trigger = {
			id: 'trigger',
			name: 'SMM Panel Trigger',
			type: 'n8n-nodes-smm-panel.smmPanelTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { orderIds: '901' },
			credentials: { smmPanelApi: WRONG },
		};
		const workflow = { name: 'Wrong key', nodes: [trigger], connections: {}, settings: {} };
		const id = await saveWorkflow(server.rest, workflow);

		await publish(server.rest, id);

		expect(await publicationOf(server.rest, id)).toMatchObject({
			status: 'failed',
			triggers: [{ errorMessage: expect.stringContaining('Invalid API key') }],
		});
	});
});
