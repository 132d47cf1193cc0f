import { sleep } from 'n8n-workflow';

import { runFrom, saveWorkflow } from '../support/executions';
import { createRandom } from '../support/random';
import { newSheet } from './placeOrders';
import { type Outcome, sumOf } from './outcome';
import type { QueueMode } from './queueMode';
import { sizes } from './queueSettings';

const WORKFLOW = 'orderfrompostgres';
const CREDENTIAL = { id: 'rows', name: 'Rows' };

/** Rows of a worker that does not write them back are free again after so long, instead of 15 minutes. */
const CLAIMED_FOR_S = 8;

/** Longer than a claim lasts: others order the rows of a worker that stands still. */
const FROZEN_MS = 1_500 * CLAIMED_FOR_S;

interface FromPostgres extends Outcome {
	/** Rows of the table that have neither an ID nor a reason. */
	open: number;
	/** Rows the panel has no order of, and that have no reason. */
	silent: number;
	/** Rows with an ID the panel did not give for their link. */
	wrong: number;
}

/** Workers claim the rows of a table in PostgreSQL; one after another is killed, or stands still. */
export async function orderFromPostgres(mode: QueueMode): Promise<FromPostgres> {
	const { n8n, main } = mode;
	const random = createRandom(21);
	await n8n.addCredential(n8n.postgres, { ...CREDENTIAL, type: 'postgres' });
	const id = await saveExample(mode);
	const start = async () => await runFrom(main.rest, id, 'Every Minute');
	await start();
	await countOf(mode, 'order_id IS NOT NULL OR note IS NOT NULL', 3);

	const links = newSheet(sizes.tableRows);
	const values = links.map((link) => `('2', '${link}', 100)`).join();
	await n8n.askPostgres(`INSERT INTO smm_orders (service, link, quantity) VALUES ${values}`);
	let executions = 1;
	for (let disturbed = 0; disturbed < 2 * sizes.kills; disturbed++) {
		const started = await Promise.all([start(), start(), start()]);
		executions += started.length;
		await sleep(1_000 + 2_000 * random());
		const victim = started[disturbed % started.length] ?? '';
		if (disturbed % 2 === 0) {
			await n8n.killWorkerOf(victim);
			await n8n.startWorkers(1);
		} else {
			await n8n.freezeWorkerOf(victim, FROZEN_MS);
		}
	}
	while ((await openRows(mode)).length > 0) {
		await start();
		executions++;
		await sleep(1_000 * CLAIMED_FOR_S);
	}
	const sent = mode.timesSent(links);
	const noted = new Set(await linksWith(mode, 'note IS NOT NULL'));
	return {
		scenario: 'rows of PostgreSQL',
		executions,
		...sumOf(sent),
		open: (await openRows(mode)).length,
		silent: links.filter((link, at) => sent[at] === 0 && !noted.has(link)).length,
		wrong: await countWrong(mode),
	};
}

async function saveExample({ n8n, main }: QueueMode): Promise<string> {
	const [workflow] = n8n.readWorkflows('examples', [WORKFLOW]);
	const text = JSON.stringify(workflow).replace("15 minutes'", `${CLAIMED_FOR_S} seconds'`);
	const saved = JSON.parse(text);
	for (const node of saved.nodes)
		if (node.type === 'n8n-nodes-base.postgres') node.credentials = { postgres: CREDENTIAL };
	const id = await saveWorkflow(main.rest, saved);
	return id;
}

async function countOf(mode: QueueMode, condition: string, wanted: number): Promise<void> {
	while ((await linksWith(mode, condition)).length < wanted) await sleep(500);
}

async function openRows(mode: QueueMode): Promise<string[]> {
	return await linksWith(mode, 'order_id IS NULL AND note IS NULL');
}

async function linksWith({ n8n }: QueueMode, condition: string): Promise<string[]> {
	return await n8n
		.askPostgres(`SELECT link FROM smm_orders WHERE ${condition}`)
		// The first execution makes the table.
		.catch(() => []);
}

async function countWrong({ n8n, panel }: QueueMode): Promise<number> {
	const rows = await n8n.askPostgres(
		"SELECT order_id || ' ' || link FROM smm_orders WHERE order_id IS NOT NULL",
	);
	const ordered = new Set(
		[...panel.books.orders.values()].map(({ id, fields }) => `${id} ${fields.link}`),
	);
	return rows.filter((row) => !ordered.has(row)).length;
}
