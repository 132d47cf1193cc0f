import { sleep } from 'n8n-workflow';

import type { RealN8n } from '../host/realN8n';
import { SimulatedPanel } from '../simulatedPanel/server';
import { triggeredItems, type Rest } from '../support/executions';
import { ListServer } from '../support/listServer';
import { TEST_KEY, credentialsFor } from '../support/panel';
import {
	CATALOGUE_DISTURBANCES,
	LIST_DISTURBANCES,
	STATUS_DISTURBANCES,
	type ListDisturbance,
} from './disturbances';
import { POLL_MS } from './polls';
import { WatchedOrders } from './watchedOrders';

const CREDENTIAL = { id: 'disturbedPanel', name: 'Disturbed panel' };
const LIST = { workflow: 'watchlist', trigger: 'Listed Orders Changed' };
const SERVICES = { workflow: 'watchservices', trigger: 'Services Changed' };

/** How many orders and how many services change at a time. */
const CHANGES = 4;

/** Everything has to be told so long (minutes) after the last fault: with durable cursors n8n pauses after failures. */
const MINUTES_TO_SETTLE = 20;

/** What changed at a panel, and what the trigger told of it; each change is told apart from all others. */
export interface Watch {
	changed: string[];
	emitted: string[];
}

/** A list at an address and a catalogue, watched while the list, the panel and its catalogue fail in turns. */
export class DisturbedWatches {
	private readonly panel = new SimulatedPanel();

	private readonly lists = new ListServer();

	private readonly orders: WatchedOrders;

	private readonly changedServices: string[] = [];

	private steps = 0;

	/** @param changes how often `change` is called at most */
	constructor(changes: number) {
		const { books } = this.panel;
		books.openAccount(TEST_KEY, '100');
		this.orders = new WatchedOrders(books, TEST_KEY, CHANGES * changes);
	}

	async setUp(n8n: RealN8n): Promise<void> {
		await this.panel.start();
		await this.lists.start();
		this.lists.text = JSON.stringify(this.orders.next().map((order) => ({ order })));
		await n8n.addCredential(credentialsFor(this.panel), CREDENTIAL);
		await n8n.addWorkflows('test/soak/disturbed', {
			credential: CREDENTIAL,
			parameters: { [LIST.trigger]: { listUrl: this.lists.url } },
		});
		await n8n.publish(LIST.workflow);
		await n8n.publish(SERVICES.workflow);
	}

	/** Changes orders and services, and lets the next fault of each kind begin or end. */
	change(): void {
		this.orders.change(CHANGES);
		const services = [...this.panel.books.services.values()];
		for (let count = 0; count < CHANGES; count++) {
			const service = services[this.changedServices.length % services.length];
			if (service === undefined) throw new Error('The catalogue is empty');
			service.rate = `7.${100 + this.changedServices.length}`;
			this.changedServices.push(changeOf(service.id, service.rate));
		}
		this.heal();
		// n8n pauses for longer after each failure in a row, so every second time all is well.
		const step = this.steps++;
		if (step % 2 === 0) this.disturb(step / 2);
	}

	/** Ends all faults, and waits until everything is told, and a poll longer for what may be told twice. */
	async settle(rest: Rest): Promise<Record<'list' | 'services', Watch>> {
		this.heal();
		for (let minutes = 0; minutes < MINUTES_TO_SETTLE; minutes++) {
			const { list, services } = await this.result(rest);
			if (isTold(list) && isTold(services)) break;
			await sleep(POLL_MS);
		}
		await sleep(POLL_MS);
		return await this.result(rest);
	}

	/** All that changed so far, by both watches. */
	get changed(): string[] {
		return [...this.orders.changed, ...this.changedServices];
	}

	async stop(): Promise<void> {
		await this.panel.stop();
		await this.lists.stop();
	}

	private disturb(step: number): void {
		const { faults } = this.panel;
		const status = STATUS_DISTURBANCES[step % STATUS_DISTURBANCES.length];
		const catalogue = CATALOGUE_DISTURBANCES[step % CATALOGUE_DISTURBANCES.length];
		if (status) faults.add({ ...status, action: 'status' });
		if (catalogue) faults.add({ ...catalogue, action: 'services' });
		this.answerLists(LIST_DISTURBANCES[step % LIST_DISTURBANCES.length] ?? {});
	}

	private heal(): void {
		this.panel.faults.clear();
		this.answerLists({});
	}

	private answerLists({ status = 200, answerAfterMs = 0, rewrite }: ListDisturbance): void {
		const ids = [...this.orders.changed, ...this.orders.next()];
		const text = JSON.stringify(ids.map((order) => ({ order })));
		Object.assign(this.lists, { status, answerAfterMs, text: rewrite ? rewrite(text) : text });
	}

	private async result(rest: Rest): Promise<Record<'list' | 'services', Watch>> {
		const orders = await toldItems(rest, LIST);
		const services = await toldItems(rest, SERVICES);
		return {
			list: {
				changed: this.orders.changed,
				emitted: orders.map(({ order }) => String(order)),
			},
			services: {
				changed: this.changedServices,
				emitted: services.map(({ service, rate }) => changeOf(String(service), String(rate))),
			},
		};
	}
}

/** Without those of the executions by which n8n reports a poll that failed. */
async function toldItems(rest: Rest, { workflow, trigger }: typeof LIST) {
	const items = await triggeredItems(rest, workflow, trigger);
	return items.filter(({ error, ...row }) => error === undefined && Object.keys(row).length > 0);
}

const changeOf = (service: string, rate: string) => `${service} at ${Number(rate)}`;

const isTold = ({ changed, emitted }: Watch) => changed.every((change) => emitted.includes(change));
