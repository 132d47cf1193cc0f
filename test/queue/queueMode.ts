import { SimulatedPanel } from '../simulatedPanel/server';
import { TEST_KEY, credentialsFor } from '../support/panel';
import { QueueN8n } from './queueN8n';
import { RowsWorkflow } from './rowsWorkflow';
import { timesSent } from './outcome';
import { WatchedTrigger } from './watchedTrigger';

export const WORKERS = 3;

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
		return timesSent(this.panel, links);
	}
}
