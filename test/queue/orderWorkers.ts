import { sleep } from 'n8n-workflow';

import { TEST_KEY } from '../support/panel';
import type { SimulatedPanel } from '../simulatedPanel/server';
import { answerOf } from './answers';
import { rowsOf } from './placeOrders';
import { timesSent, type Outcome, sumOf } from './outcome';
import { WorkerProcess } from './workerProcess';

/** Where n8n keeps its data: a file of SQLite, or PostgreSQL by its settings. */
export interface Database {
	file: string;
	settings: Record<string, string>;
}

export interface Reported extends Outcome {
	/** How often a worker was frozen or killed. */
	stops: number;
	/** Rows that were reported in the end because nobody knows what became of them. */
	open: number;
	/** Times a row was told to be ordered before while the panel had no order of it. */
	falseDuplicates: number;
}

/** Workers that share nothing but n8n's database, and what they said of the rows they ordered. */
export class OrderWorkers {
	readonly workers: WorkerProcess[] = [];

	private counts = { executions: 0, stops: 0, falseDuplicates: 0 };

	/** What was said last of each row. */
	private readonly kinds = new Map<string, string>();

	constructor(
		private readonly panel: SimulatedPanel,
		private readonly database: Database,
	) {}

	/** The first makes n8n's table. */
	async start(count: number): Promise<void> {
		this.workers.push(await this.startOne());
		const others = Array.from({ length: count - 1 }, async () => await this.startOne());
		this.workers.push(...(await Promise.all(others)));
	}

	async stop(): Promise<void> {
		await Promise.all(this.workers.map(async (worker) => await worker.kill()));
	}

	/** Orders links on one of the workers; again on the next in its place where it was killed. */
	async order(at: number, links: string[], parallelRequests: number): Promise<void> {
		for (;;) {
			this.counts.executions++;
			const worker = await this.workerAt(at);
			const items = await worker.order(rowsOf(links), parallelRequests);
			if (items === undefined) continue;
			const ordered = new Set(
				[...this.panel.books.orders.values()].map(({ fields }) => fields.link),
			);
			for (const { link, kind } of items.map(answerOf)) {
				this.kinds.set(link, kind);
				if (kind === 'duplicate' && !ordered.has(link)) this.counts.falseDuplicates++;
			}
			return;
		}
	}

	/** Lets a worker stand still, whatever it is doing. */
	async freezeAt(at: number, ms: number): Promise<void> {
		this.counts.stops++;
		this.workers[at]?.freeze();
		await sleep(ms);
		this.workers[at]?.wake();
	}

	/** Kills a worker and starts another in its place. */
	async killAt(at: number): Promise<void> {
		this.counts.stops++;
		await this.workers[at]?.kill();
		this.workers[at] = await this.startOne();
	}

	/** What became of all these rows since the last scenario, after they were run once more. */
	async outcomeOf(scenario: string, links: string[]): Promise<Reported> {
		await this.order(0, links, 4);
		const times = timesSent(this.panel, links);
		const isReported = (link: string) =>
			!['ordered', 'duplicate', undefined].includes(this.kinds.get(link));
		const counts = this.counts;
		this.counts = { executions: 0, stops: 0, falseDuplicates: 0 };
		return {
			scenario,
			...counts,
			...sumOf(times),
			lost: links.filter((link, row) => times[row] === 0 && !isReported(link)).length,
			open: links.filter((link) => this.kinds.get(link) === 'unknownOutcome').length,
		};
	}

	/** Waits for the one that takes the place of a killed one. */
	private async workerAt(at: number): Promise<WorkerProcess> {
		for (;;) {
			const worker = this.workers[at];
			if (worker !== undefined && !worker.hasEnded) return worker;
			await sleep(200);
		}
	}

	private async startOne(): Promise<WorkerProcess> {
		const { file, settings } = this.database;
		const worker = new WorkerProcess({ file, url: this.panel.url, key: TEST_KEY }, settings);
		await worker.ready;
		return worker;
	}
}
