import { answersIn } from './answers';
import { WITHOUT_REFERENCE, newSheet, rowsOf } from './placeOrders';
import { type Outcome, sumOf } from './outcome';
import type { QueueMode } from './queueMode';
import { sizes } from './queueSettings';

interface Killed extends Outcome {
	/** How many executions were cut off. */
	cutOff: number;
	/** Rows that were sent twice before anybody ran anything again. */
	twiceByItself: number;
	/** Rows of the executions that were cut off, that had been sent when they were. */
	sentBefore: number;
	/** Rows that were never sent, and that no execution reported as open. */
	silent: number;
}

/**
 * Executions that place orders; a worker is killed among them, and the rows of those that were cut
 * off are sent again, as n8n itself has nothing to retry such an execution with.
 */
export async function killWorkers(mode: QueueMode, hasReference: boolean): Promise<Killed> {
	const scenario = hasReference ? 'worker killed, references' : 'worker killed';
	const workflow = await mode.publish(
		'orders',
		scenario.replace(/\W/g, ''),
		hasReference ? {} : WITHOUT_REFERENCE,
	);
	const rows = hasReference ? sizes.orders : 5 * sizes.orders;
	const links: string[] = [];
	const reported = new Set<string>();
	const counts = { executions: 0, cutOff: 0, twiceByItself: 0, sentBefore: 0 };
	for (let kill = 0; kill < sizes.kills; kill++) {
		const sheets = Array.from({ length: 6 }, () => newSheet(rows));
		links.push(...sheets.flat());
		const sent = untilSent(mode, sheets.flat(), rows);
		const executions = await workflow.start(sheets.map(rowsOf));
		await sent;
		await mode.n8n.killWorkerOf(executions[kill % executions.length] ?? '');
		await mode.n8n.startWorkers(1);

		await workflow.outputsOf(executions);
		counts.twiceByItself += sumOf(mode.timesSent(sheets.flat())).twice;
		const cutOff = sheets.filter((sheet) => sumOf(mode.timesSent(sheet)).lost > 0);
		counts.cutOff += cutOff.length;
		counts.sentBefore += sumOf(mode.timesSent(cutOff.flat())).requests;
		const again = await workflow.start(cutOff.map(rowsOf));
		for (const { link, kind } of (await answersIn(workflow, again)).flat())
			if (kind === 'unknownOutcome') reported.add(link);
		counts.executions += executions.length + again.length;
	}
	const sent = mode.timesSent(links);
	const silent = links.filter((link, at) => sent[at] === 0 && !reported.has(link)).length;
	return { scenario, ...counts, ...sumOf(sent), silent };
}

/** Resolves when the panel got orders for that many of these links. */
function untilSent(mode: QueueMode, links: string[], count: number): Promise<void> {
	const wanted = new Set(links);
	let sent = 0;
	return new Promise((resolve) => {
		mode.panel.onRequest = ({ fields }) => {
			if (wanted.has(fields.link ?? '') && ++sent === count) resolve();
		};
	});
}
