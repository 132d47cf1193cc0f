import { sleep } from 'n8n-workflow';

import { executionsOf, itemsIn, publish, saveWorkflow } from '../support/executions';
import type { RealN8n } from '../host/realN8n';

type Server = Awaited<ReturnType<RealN8n['startServer']>>;
type Item = Record<string, unknown>;

/** A published workflow that gets its rows over a webhook: every call is an execution of a worker. */
export class RowsWorkflow {
	private readonly known = new Set<string>();

	private constructor(
		private readonly server: Server,
		private readonly path: string,
		private readonly node: string,
		private readonly id: string,
	) {}

	/**
	 * Publishes one of the workflows of this folder.
	 * @param path what it is called, and its webhook
	 * @param parameters other ones of the panel's node
	 */
	static async publish(
		n8n: RealN8n,
		server: Server,
		kind: 'orders' | 'statuses',
		path: string,
		parameters: Item = {},
	): Promise<RowsWorkflow> {
		const node = { orders: 'Order', statuses: 'Statuses' }[kind];
		const changes: Record<string, Item> = { [node]: parameters, 'Rows Sent': { path } };
		const [workflow] = n8n.readWorkflows(`test/queue/${kind}`, [`${kind}ofrows`]);
		for (const { name, parameters: own } of workflow?.nodes ?? [])
			Object.assign(own, changes[name]);
		const id = await saveWorkflow(server.rest, { ...workflow, name: path });
		await publish(server.rest, id);
		return new RowsWorkflow(server, path, node, id);
	}

	/** Starts an execution for each list of rows, all at once; the executions. */
	async start(lists: Item[][]): Promise<string[]> {
		await Promise.all(lists.map(async (rows) => await this.send(rows)));
		for (;;) {
			const all = await executionsOf(this.server.rest, this.id);
			const started = all.filter((id) => !this.known.has(id));
			if (started.length >= lists.length) {
				for (const id of started) this.known.add(id);
				return started;
			}
			await sleep(200);
		}
	}

	/** What left by an output of the panel's node in each of some executions; waits for their ends. */
	async outputsOf(executions: string[], output = 0): Promise<Item[][]> {
		const outputs: Item[][] = [];
		for (const id of executions)
			outputs.push(await itemsIn(this.server.rest, id, this.node, output));
		return outputs;
	}

	private async send(rows: Item[]): Promise<void> {
		const body = JSON.stringify({ rows });
		const headers = { 'content-type': 'application/json' };
		for (;;) {
			const url = `${this.server.address}/webhook/${this.path}`;
			const { ok, status } = await fetch(url, { method: 'POST', headers, body });
			if (ok) return;
			// n8n publishes a workflow a little after it says so.
			if (status !== 404) throw new Error(`n8n answered ${status} to rows`);
			await sleep(500);
		}
	}
}
