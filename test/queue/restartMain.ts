import { newSheet, rowsOf } from './placeOrders';
import { type Outcome, sumOf } from './outcome';
import type { QueueMode } from './queueMode';
import { sizes } from './queueSettings';

interface Restarted extends Outcome {
	/** Changes lost or told twice that fell into the kills. */
	atKills: number;
	/** What became of the orders workers placed meanwhile. */
	orders: ReturnType<typeof sumOf>;
}

/** The main is stopped and killed, each time with changes to tell and while workers place orders. */
export async function restartMain(mode: QueueMode): Promise<Restarted> {
	const { trigger } = mode;
	const workflow = await mode.publish('orders', 'meanwhile');
	const links: string[] = [];
	const placeSome = async () => {
		const sheet = newSheet(sizes.orders);
		links.push(...sheet);
		return await workflow.start([rowsOf(sheet)]);
	};
	const executions = await placeSome();
	for (let round = 0; round < sizes.mainKills; round++) {
		executions.push(...(await placeSome()));
		trigger.change();
		await mode.stopMain();
		trigger.change();
		await startMain(mode);

		executions.push(...(await placeSome()));
		await trigger.changeInPoll();
		await mode.stopMain('SIGKILL');
		await startMain(mode);
	}
	trigger.change();
	await trigger.nextPoll();
	await workflow.outputsOf(executions);

	const { orders, atKills } = trigger;
	const emitted = await trigger.emitted(mode.main.rest);
	const lost = orders.changed.filter((id) => !emitted.includes(id));
	const twice = emitted.filter((id, index) => emitted.indexOf(id) < index);
	return {
		scenario: 'main restarted, killed',
		executions: executions.length,
		rows: orders.changed.length,
		requests: trigger.panel.requests.length,
		lost: lost.length,
		twice: twice.length,
		atKills: [...lost, ...twice].filter((id) => atKills.includes(id)).length,
		orders: sumOf(mode.timesSent(links)),
	};
}

/** With its start it polls. */
async function startMain(mode: QueueMode): Promise<void> {
	const polled = mode.trigger.nextPoll();
	await mode.startMain();
	await polled;
}
