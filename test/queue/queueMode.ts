import { SimulatedPanel } from '../simulatedPanel/server';
import { TEST_KEY, credentialsFor } from '../support/panel';
import { QueueN8n } from './queueN8n';
import { RowsWorkflow } from './rowsWorkflow';
import { WatchedTrigger } from './watchedTrigger';

export const WORKERS = 3;

/** What a scenario did, by the panel's own books: a row of the result's table. */
export interface Outcome {
	scenario: string;
	executions: number;
	rows: number;
	requests: number;
	lost: number;
	twice: number;
}

/** A main, three workers, a panel for their rows, and a panel the trigger watches. */
export class QueueMode {
	readonly n8n = new QueueN8n();

	readonly panel = new SimulatedPanel({ answerAfterMs: 50 });

	readonly trigger = new WatchedTrigger(this.n8n);

	private server: Awaited<ReturnType<QueueN8n['startServer']>> | undefined;

	async start(): Promise<void> {
		await this.panel.start();
		this.panel.books.openAccount(TEST_KEY, '100000');
		await this.n8n.setUp(credentialsFor(this.panel));
		await this.trigger.setUp();
		await this.startMain();
		await this.n8n.startWorkers(WORKERS);
	}

	async stop(): Promise<void> {
		await this.server?.stop();
		await this.n8n.stop();
		await Promise.all([this.panel.stop(), this.trigger.stop()]);
		this.n8n.remove();
	}

	async startMain(): Promise<void> {
		this.server = await this.n8n.startServer();
	}

	async stopMain(signal?: NodeJS.Signals): Promise<void> {
		await this.main.stop(signal);
	}

	get main(): Awaited<ReturnType<QueueN8n['startServer']>> {
		if (this.server === undefined) throw new Error('The main was not started');
		return this.server;
	}

	async publish(
		kind: 'orders' | 'statuses',
		path: string,
		parameters?: Record<string, unknown>,
	): Promise<RowsWorkflow> {
		return await RowsWorkflow.publish(this.n8n, this.main, kind, path, parameters);
	}

	/** How many workers took some of these executions. */
	workersOf(executions: string[]): number {
		return this.n8n.workers.filter((worker) =>
			worker.executions.some((id) => executions.includes(id)),
		).length;
	}

	/** How often an order for each of these links was sent to the panel. */
	timesSent(links: string[]): number[] {
		const times = new Map(links.map((link) => [link, 0]));
		for (const { fields } of this.panel.requestsFor('add')) {
			const before = times.get(fields.link ?? '');
			if (before !== undefined) times.set(fields.link ?? '', before + 1);
		}
		return [...times.values()];
	}
}

/** What became of orders that were each to be placed once. */
export function sumOf(timesSent: number[]): Pick<Outcome, 'rows' | 'requests' | 'lost' | 'twice'> {
	return {
		rows: timesSent.length,
		requests: timesSent.reduce((sum, times) => sum + times, 0),
		lost: timesSent.filter((times) => times === 0).length,
		twice: timesSent.filter((times) => times > 1).length,
	};
}
