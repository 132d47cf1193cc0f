import { sleep } from 'n8n-workflow';

import { RealN8n } from '../host/realN8n';
import { silence } from '../simulatedPanel/faults';
import { SimulatedPanel } from '../simulatedPanel/server';
import { publish, triggeredItems } from '../support/executions';
import { TEST_KEY, credentialsFor } from '../support/panel';
import type { Watch } from './disturbedWatches';
import { nextPoll, nextRequest, POLL_MS } from './polls';
import { WatchedOrders } from './watchedOrders';

const TRIGGER = 'Orders Changed';

/** So many orders take 30 requests, and a poll at its start has time for 20. */
const MANY = 3_000;
const CHANGES = 5;
const LATE_MS = 4_000;

/** A panel that is silent when n8n starts, one with an answer after 4 s, and one that may be asked once a second. */
const NAMES = ['silent', 'late', 'paced'] as const;
type Name = (typeof NAMES)[number];

export interface SlowResult {
	watches: Record<Name, Watch>;
	/** The orders of each request to the paced panel up to the one in which the last was asked. */
	round: string[][];
	/** How long that round took, from publishing on (ms). */
	roundMs: number;
}

/** A real n8n in which the trigger watches orders of panels that keep it waiting. */
export class SlowPanels {
	private readonly n8n = new RealN8n();

	private readonly panels: Record<Name, SimulatedPanel> = {
		silent: new SimulatedPanel(),
		late: new SimulatedPanel({ answerAfterMs: LATE_MS }),
		paced: new SimulatedPanel(),
	};

	private readonly orders: Record<Name, WatchedOrders>;

	private server: Awaited<ReturnType<RealN8n['startServer']>> | undefined;

	constructor() {
		for (const name of NAMES) this.panels[name].books.openAccount(TEST_KEY, '100');
		const watched = (name: Name, count: number) =>
			new WatchedOrders(this.panels[name].books, TEST_KEY, count);
		this.orders = {
			silent: watched('silent', 10),
			late: watched('late', 10),
			paced: watched('paced', MANY),
		};
	}

	/** To be awaited one after the other, as each packs the package. */
	async setUp(settings: Record<string, string>): Promise<void> {
		const { n8n, panels } = this;
		for (const name of NAMES) await panels[name].start();
		await n8n.setUp(credentialsFor(panels.silent));
		Object.assign(n8n.env, settings);
		for (const name of NAMES) await this.addWatch(name);
		await n8n.publish(idOf('silent'));
		await n8n.publish(idOf('late'));
		panels.silent.faults.add({ misbehaviour: silence });
	}

	async run(): Promise<SlowResult> {
		const server = await this.n8n.startServer();
		this.server = server;
		const publishedAt = Date.now();
		await publish(server.rest, idOf('paced'));
		const [round] = await Promise.all([
			this.firstRound(),
			this.changeWhenAsked('late'),
			this.wakeAndChange(),
		]);
		const last = this.panels.paced.requests[round.length - 1];
		const roundMs = (last?.at ?? Infinity) - publishedAt;
		this.orders.paced.change(CHANGES);
		// A round takes two polls at most, and what it finds an execution.
		await sleep(3 * POLL_MS);
		const watches = {
			silent: await this.resultOf('silent'),
			late: await this.resultOf('late'),
			paced: await this.resultOf('paced'),
		};
		return { watches, round, roundMs };
	}

	async stop(): Promise<void> {
		await this.server?.stop('SIGKILL');
		for (const name of NAMES) await this.panels[name].stop();
		this.n8n.remove();
	}

	private async addWatch(name: Name): Promise<void> {
		const credential = { id: name, name };
		const parameters = {
			orderIds: this.orders[name].next().join(),
			options: name === 'paced' ? { maxRequestsPerSecond: 1 } : {},
		};
		await this.n8n.addCredential(credentialsFor(this.panels[name]), credential);
		await this.n8n.addWorkflows('test/soak/workflow', {
			credential,
			suffix: name,
			parameters: { [TRIGGER]: parameters },
		});
	}

	/** What was asked until each order had been. */
	private async firstRound(): Promise<string[][]> {
		const { requests } = this.panels.paced;
		for (;;) {
			const round = requests.map(({ fields }) => (fields.orders ?? fields.order ?? '').split(','));
			if (new Set(round.flat()).size >= MANY) return round;
			await sleep(100);
		}
	}

	private async changeWhenAsked(name: Name): Promise<void> {
		await nextPoll(this.panels[name]);
		// What was asked last is answered by then.
		await sleep(2 * LATE_MS);
		this.orders[name].change(CHANGES);
	}

	/** The panel answers again when n8n has given up its first poll. */
	private async wakeAndChange(): Promise<void> {
		const { silent } = this.panels;
		if (silent.requests.length === 0) await nextRequest(silent);
		await sleep(POLL_MS / 2);
		silent.faults.clear();
		await this.changeWhenAsked('silent');
	}

	private async resultOf(name: Name): Promise<Watch> {
		if (this.server === undefined) throw new Error('n8n has not started');
		const items = await triggeredItems(this.server.rest, idOf(name), TRIGGER);
		return {
			changed: this.orders[name].changed,
			emitted: items.flatMap(({ order }) => (order === undefined ? [] : [String(order)])),
		};
	}
}

const idOf = (name: Name) => `watchorders${name}`;
