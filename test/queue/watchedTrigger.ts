import { sleep } from 'n8n-workflow';

import { SimulatedPanel } from '../simulatedPanel/server';
import { nextPoll, nextRequest } from '../soak/polls';
import { WatchedOrders } from '../soak/watchedOrders';
import { publish, saveWorkflow, triggeredItems, type Rest } from '../support/executions';
import { TEST_KEY, credentialsFor } from '../support/panel';
import { createRandom } from '../support/random';
import type { RealN8n } from '../host/realN8n';
import { sizes } from './queueSettings';

const TRIGGER = 'Orders Changed';
const CREDENTIAL = { id: 'watchedPanel', name: 'Watched panel' };
const CHANGES = 10;
/** A little longer than the panel's answers to one poll take. */
const POLL_TAKES_MS = 800;

/** The trigger on the main, and the panel it watches. */
export class WatchedTrigger {
	readonly panel = new SimulatedPanel({ answerAfterMs: 100 });

	readonly orders: WatchedOrders;

	/** Those that changed shortly before a kill. */
	readonly atKills: string[] = [];

	private readonly random = createRandom(1);

	private workflowId = '';

	constructor(private readonly n8n: RealN8n) {
		this.panel.books.openAccount(TEST_KEY, '100');
		this.orders = new WatchedOrders(
			this.panel.books,
			TEST_KEY,
			CHANGES * (3 * sizes.mainKills + 3),
		);
	}

	async setUp(): Promise<void> {
		await this.panel.start();
		await this.n8n.addCredential(credentialsFor(this.panel), CREDENTIAL);
	}

	async publish(rest: Rest): Promise<void> {
		const [workflow] = this.n8n.readWorkflows('test/soak/workflow', ['watchorders']);
		for (const node of workflow?.nodes ?? []) {
			if (node.name !== TRIGGER) continue;
			node.parameters.orderIds = this.orders.next().join();
			node.credentials = { smmPanelApi: CREDENTIAL };
		}
		this.workflowId = await saveWorkflow(rest, workflow);
		const polled = nextPoll(this.panel);
		await publish(rest, this.workflowId);
		await polled;
	}

	change(): void {
		this.orders.change(CHANGES);
	}

	async nextPoll(): Promise<void> {
		await nextPoll(this.panel);
	}

	/** Changes orders, and waits until a poll is under way that sees it. */
	async changeInPoll(): Promise<void> {
		this.atKills.push(...this.orders.next(CHANGES));
		this.change();
		await nextRequest(this.panel);
		await sleep(this.random() * POLL_TAKES_MS);
	}

	/** The orders of all items it started executions with. */
	async emitted(rest: Rest): Promise<string[]> {
		const items = await triggeredItems(rest, this.workflowId, TRIGGER);
		return items.map(({ order }) => String(order));
	}

	async stop(): Promise<void> {
		await this.panel.stop();
	}
}
