import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { SimulatedPanel } from '../simulatedPanel/server';
import { publish, triggeredItems } from '../support/executions';
import { TEST_KEY, credentialsFor } from '../support/panel';
import { createRandom } from '../support/random';
import { RealN8n } from '../host/realN8n';
import { DisturbedWatches, type Watch } from './disturbedWatches';
import { nextPoll, nextRequest } from './polls';
import { WatchedOrders } from './watchedOrders';

const WORKFLOW = 'watchorders';
const TRIGGER = 'Orders Changed';
const CHANGES = 10;
/** A little longer than the panel's answers to one poll take, so that some kills come after it. */
const POLL_TAKES_MS = 800;
/** Requests further apart are of different polls. */
const BETWEEN_POLLS_MS = 5_000;

type Server = Awaited<ReturnType<RealN8n['startServer']>>;

export interface SoakResult {
	polls: number;
	kills: number;
	/** What changed before the last kill, and may have been told while n8n was killed. */
	atKills: string[];
	/** The orders of a list in the node, at a panel that is well; a list and a catalogue that fail in turns. */
	watches: Record<'orders' | 'list' | 'services', Watch>;
}

/** A real n8n with a panel of its own, and the trigger in it through everything that happens to an n8n. */
export class SoakRun {
	private readonly panel = new SimulatedPanel({ answerAfterMs: 100 });

	private readonly n8n = new RealN8n();

	private readonly watched: WatchedOrders;

	private readonly added: WatchedOrders;

	private readonly takenOff: WatchedOrders;

	private readonly disturbed: DisturbedWatches;

	private server: ReturnType<RealN8n['start']> | undefined;

	constructor(private readonly kills: number) {
		const { books } = this.panel;
		books.openAccount(TEST_KEY, '100');
		this.watched = new WatchedOrders(books, TEST_KEY, CHANGES * (kills + 4));
		this.added = new WatchedOrders(books, TEST_KEY, CHANGES);
		this.takenOff = new WatchedOrders(books, TEST_KEY, CHANGES);
		this.disturbed = new DisturbedWatches(kills + 5);
	}

	/** Prepares an n8n with the workflow published; to be awaited one after the other, as each packs the package. */
	async setUp(settings: Record<string, string>): Promise<void> {
		await this.panel.start();
		await this.n8n.setUp(credentialsFor(this.panel));
		Object.assign(this.n8n.env, settings);
		const orderIds = [...this.watched.next(), ...this.takenOff.next()].join();
		await this.n8n.addWorkflows('test/soak/workflow', {
			parameters: { [TRIGGER]: { orderIds } },
		});
		await this.n8n.publish(WORKFLOW);
		await this.disturbed.setUp(this.n8n);
	}

	async run(): Promise<SoakResult> {
		const { n8n, panel, watched, added, takenOff, kills, disturbed } = this;
		this.server = n8n.start();
		await nextPoll(panel);
		this.change();
		await nextPoll(panel);

		const orders = watched.next(CHANGES * kills);
		await this.killInPolls();
		const atKills = [...orders, ...disturbed.changed];
		await nextPoll(panel);

		await this.server.stop();
		this.change();
		const server = await n8n.startServer();
		this.server = server;
		await nextPoll(panel);

		await server.rest(`/rest/workflows/${WORKFLOW}/deactivate`, {});
		this.change();
		await publish(server.rest, WORKFLOW);
		await nextPoll(panel);
		await nextPoll(panel);

		await this.changeList(server, [...watched.next(), ...watched.changed, ...added.next()]);
		await publish(server.rest, WORKFLOW);
		this.change();
		takenOff.change(CHANGES);
		await nextPoll(panel);
		await nextPoll(panel);
		added.change(CHANGES);
		await nextPoll(panel);
		await nextPoll(panel);

		const settled = await disturbed.settle(server.rest);
		const items = await triggeredItems(server.rest, WORKFLOW, TRIGGER);
		return {
			polls: this.countPolls(),
			kills,
			atKills,
			watches: {
				orders: {
					changed: [...watched.changed, ...added.changed],
					emitted: items.map(({ order }) => String(order)),
				},
				...settled,
			},
		};
	}

	async stop(): Promise<void> {
		await this.server?.stop('SIGKILL');
		await this.panel.stop();
		await this.disturbed.stop();
		this.n8n.remove();
	}

	private change(): void {
		this.watched.change(CHANGES);
		this.disturbed.change();
	}

	private async killInPolls(): Promise<void> {
		const random = createRandom(this.kills);
		for (let killed = 0; killed < this.kills; killed++) {
			this.change();
			await nextRequest(this.panel);
			await sleep(random() * POLL_TAKES_MS);
			await this.server?.stop('SIGKILL');
			this.server = this.n8n.start();
			await this.server.ready();
		}
	}

	/** Saves the workflow with another list. */
	private async changeList({ rest }: Server, ids: string[]): Promise<void> {
		const path = `/rest/workflows/${WORKFLOW}`;
		const { data: workflow } = await rest(path);
		const nodes: unknown[] = workflow.nodes.map((node: unknown) =>
			isObject(node) && node.name === TRIGGER && isObject(node.parameters)
				? { ...node, parameters: { ...node.parameters, orderIds: ids.join() } }
				: node,
		);
		await rest(path, { ...workflow, nodes }, 'PATCH');
	}

	private countPolls(): number {
		const times = this.panel.requests.map(({ at }) => at);
		return times.filter((at, index) => at - (times[index - 1] ?? 0) > BETWEEN_POLLS_MS).length;
	}
}
