import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { publish } from '../support/executions';
import { usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';
import { ScriptedModel } from '../support/scriptedModel';

const { panel, credentials } = usePanel();
const model = new ScriptedModel();
const MODEL = { id: 'model', name: 'Model', type: 'openAiApi' };

const EXAMPLE = 'orderwithanaiagent';
const CHAT = 'When chat message received';
const ORDER = { service: '2', link: 'https://instagram.com/approval', quantity: 100 };

/** n8n takes a click without a browser's name for a preview robot's. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' };

const { n8n, server, rest } = useRealN8n(async (n8n) => {
	await model.start();
	await n8n.setUp(credentials());
	await n8n.addCredential(model.credential, MODEL);
	await n8n.addWorkflows('examples', {
		otherCredentials: { 'Chat Model': MODEL },
		parameters: { [CHAT]: { public: true } },
	});
});

beforeAll(async () => await publish(rest, EXAMPLE));

afterAll(async () => await model.stop());

/** Says something in the chat; the execution it starts. */
async function say(chatInput: string): Promise<string> {
	const [workflow] = n8n.readWorkflows('examples', [EXAMPLE]);
	const trigger = workflow?.nodes.find(({ name }: { name: string }) => name === CHAT);
	for (;;) {
		const response = await fetch(`${server().address}/webhook/${trigger.webhookId}/chat`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ action: 'sendMessage', sessionId: chatInput, chatInput }),
		});
		const answer: unknown = await response.json();
		if (isObject(answer) && answer.executionStarted) return String(answer.executionId);
		await sleep(200);
	}
}

/** All n8n stored of an execution, as text, once there is something in it. */
async function storedWith(execution: string, text: string): Promise<string> {
	for (;;) {
		const stored = JSON.stringify(await rest(`/rest/executions/${execution}`));
		if (stored.includes(text)) return stored;
		await sleep(200);
	}
}

/** Presses a button of the question an order is asked about, and waits for the agent's last word. */
async function press(execution: string, approved: boolean, quantity = 100): Promise<void> {
	const stored = await storedWith(execution, 'webhook-waiting');
	expect(stored).toContain(`Order ${quantity} of service 2 for ${ORDER.link}?`);
	const [button = ''] = new RegExp(`http[^"\\\\]+approved=${approved}[^"\\\\]+`).exec(stored) ?? [];
	await fetch(button, { headers: BROWSER });
	await storedWith(execution, 'Done');
}

describe('the example of an AI agent that asks before it orders', () => {
	it('orders what the user approves, once', async () => {
		model.script = [
			[['Search_Services', { search: 'instagram followers' }]],
			[['Estimate_Order', ORDER]],
			[['Place_Order', { toolParameters: ORDER, hitlParameters: {} }]],
		];
		const execution = await say('order, please');
		await storedWith(execution, 'webhook-waiting');
		expect(panel.requestsFor('add')).toEqual([]);
		await press(execution, true);

		expect(model.results).toEqual([
			expect.arrayContaining([expect.objectContaining({ service: '2', rate: 0.32 })]),
			[expect.objectContaining({ estimatedCharge: 0.032, dryRun: true })],
			[{ order: expect.any(String), ...ORDER }],
		]);
		expect(panel.requestsFor('add').map(({ fields }) => fields)).toEqual([
			{ ...ORDER, quantity: '100' },
		]);
		expect(panel.books.orders.size).toBe(1);
	});

	it('orders nothing the user declines, and the agent reads so', async () => {
		model.script = [[['Place_Order', { toolParameters: ORDER, hitlParameters: {} }]]];
		await press(await say('order again, please'), false);

		expect(JSON.stringify(model.results)).toMatch(/declin|reject|denied|not approve/i);
		expect(panel.requestsFor('add')).toEqual([]);
		expect(panel.books.orders.size).toBe(1);
	});

	it('is refused by the node above Max Charge, even when the user approves', async () => {
		const dear = { ...ORDER, quantity: 20_000 };
		model.script = [[['Place_Order', { toolParameters: dear, hitlParameters: {} }]]];
		await press(await say('order a lot, please'), true, dear.quantity);

		expect(model.results).toEqual([
			[
				{
					error: expect.objectContaining({ message: expect.stringContaining("'Max Charge' (5)") }),
				},
			],
		]);
		expect(panel.requestsFor('add')).toEqual([]);
	});
});
