import { sleep } from 'n8n-workflow';

import { TEST_KEY, usePanel } from '../support/panel';
import { createRandom } from '../support/random';
import { triggeredItems } from '../support/executions';
import { RealN8n } from '../support/realN8n';
import { kills, printRow } from './soakSettings';

const { panel, credentials } = usePanel({ answerAfterMs: 100 });

const WORKFLOW = 'watchorders';
const TRIGGER = 'Orders Changed';
const CHANGES_A_KILL = 10;
const POLL_MS = 60_000;
/** A little longer than the panel's answers to one poll take, so that some kills come after it. */
const POLL_TAKES_MS = 800;

const DURABLE = {
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

/** Waits until the panel was asked after the request that was its `last`, and then no more for two seconds. */
async function pollAfter(last: number): Promise<void> {
	await requestAfter(last);
	for (let asked = -1; asked !== panel.requests.length; await sleep(2_000))
		asked = panel.requests.length;
}

async function requestAfter(last: number): Promise<void> {
	for (let waited = 0; panel.requests.length <= last; waited += 20) {
		if (waited > 2 * POLL_MS) throw new Error('n8n did not poll within two minutes');
		await sleep(20);
	}
}

let server: ReturnType<RealN8n['start']> | undefined;

afterEach(async () => {
	await server?.stop('SIGKILL');
});

describe('the trigger in a real n8n that is killed in the middle of polls', () => {
	it.each([
		['default', {}],
		['durable', DURABLE],
	])(
		'shows every change once (%s mode)',
		async (mode, settings) => {
			const random = createRandom(kills);
			const orders = panel.books.seedOrders(TEST_KEY, CHANGES_A_KILL * (kills + 2), {
				status: 'Pending',
				remains: 1_000,
			});
			const changed: string[] = [];
			const change = () => {
				for (const order of orders.slice(changed.length, changed.length + CHANGES_A_KILL)) {
					order.fixed = { status: 'In progress', remains: 400 };
					changed.push(order.id);
				}
			};
			const n8n = new RealN8n();
			await n8n.setUp(credentials());
			Object.assign(n8n.env, settings);
			await n8n.addWorkflowsWith('test/soak/workflow', TRIGGER, {
				orderIds: orders.map(({ id }) => id).join(),
			});
			await n8n.publish(WORKFLOW);

			let last = panel.requests.length;
			server = n8n.start();
			await pollAfter(last);
			// With durable cursors n8n drops what the poll at the activation remembered.
			await pollAfter(panel.requests.length);
			change();
			await pollAfter(panel.requests.length);
			let polls = 3;
			for (let killed = 0; killed < kills; killed++) {
				change();
				await requestAfter(panel.requests.length);
				await sleep(random() * POLL_TAKES_MS);
				await server.stop('SIGKILL');
				server = n8n.start();
				await server.ready();
				polls++;
			}
			await server.stop();
			last = panel.requests.length;
			const final = await n8n.startServer();
			server = final;
			await pollAfter(last);
			await pollAfter(panel.requests.length);
			polls += 2;
			const items = await triggeredItems(final.rest, WORKFLOW, TRIGGER);
			await final.stop();
			n8n.remove();

			const times = new Map<string, number>();
			for (const { order } of items) times.set(String(order), (times.get(String(order)) ?? 0) + 1);
			const lost = changed.filter((id) => !times.has(id)).length;
			const twice = [...times.values()].filter((count) => count > 1).length;
			printRow({
				mode,
				polls,
				kills,
				changes: changed.length,
				emitted: items.length,
				lost,
				twice,
			});
			expect(changed.length).toBe(CHANGES_A_KILL * (kills + 1));
			if (mode === 'durable') expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
		},
		(kills + 4) * 3 * POLL_MS,
	);
});
