import { printRow } from '../support/resultTable';
import { killWorkers } from './killWorkers';
import { orderFromPostgres } from './orderFromPostgres';
import { placeOrders, placeSameOrders } from './placeOrders';
import type { Outcome } from './outcome';
import { QueueMode, WORKERS } from './queueMode';
import { sizes } from './queueSettings';
import { readStatuses } from './readStatuses';
import { restartMain } from './restartMain';

const mode = new QueueMode();

beforeAll(async () => {
	await mode.start();
	await mode.trigger.publish(mode.main.rest);
	mode.trigger.change();
});

afterAll(async () => {
	await mode.stop();
});

function print({ scenario, executions, rows, requests, lost, twice }: Outcome): void {
	printRow({ scenario, executions, rows, requests, lost, twice });
}

describe('n8n in queue mode, with a main and three workers', () => {
	it('reads the statuses of all rows of all executions, 100 a request', async () => {
		const outcome = await readStatuses(mode);

		print(outcome);
		expect(outcome).toMatchObject({ lost: 0, twice: 0, workers: WORKERS });
		expect(outcome.requests).toBe((sizes.executions * sizes.rows) / 100);
	});

	it.each([true, false])('places every row once (with references: %s)', async (hasReference) => {
		const outcome = await placeOrders(mode, hasReference);

		print(outcome);
		expect(outcome).toMatchObject({ lost: 0, twice: 0 });
	});

	it('orders a reference once that several workers have at the same instant', async () => {
		const outcome = await placeSameOrders(mode);

		print(outcome);
		expect(outcome).toMatchObject({ lost: 0, twice: 0, fewestWorkers: WORKERS });
		expect(outcome.requests).toBe(outcome.rows);
		expect(outcome.answered).toEqual(outcome.answered.map(() => sizes.orders));
		// A row another worker has under way is no duplicate before the panel accepted it.
		expect(['ordered', 'duplicate', 'unknownOutcome']).toEqual(
			expect.arrayContaining(outcome.answers),
		);
		expect(outcome.falseDuplicates).toBe(0);
	});

	it('orders nothing twice and loses nothing in silence when a worker was killed and its executions are run again, with references', async () => {
		const outcome = await killWorkers(mode, true);

		print(outcome);
		expect(outcome).toMatchObject({ twice: 0, twiceByItself: 0, silent: 0 });
		expect(outcome.cutOff).toBeGreaterThan(0);
	});

	it('orders again what a killed worker had ordered only when it is run again by hand, without references', async () => {
		const outcome = await killWorkers(mode, false);

		print(outcome);
		expect(outcome).toMatchObject({ lost: 0, twiceByItself: 0, twice: outcome.sentBefore });
		expect(outcome.cutOff).toBeGreaterThan(0);
	});

	it('orders every row of a table in PostgreSQL once that workers claim, of whom some are killed and some stand still', async () => {
		const outcome = await orderFromPostgres(mode);

		print(outcome);
		expect(outcome).toMatchObject({ twice: 0, silent: 0, open: 0, wrong: 0 });
	});

	it('starts a workflow with every change once over restarts and kills of the main', async () => {
		const outcome = await restartMain(mode);

		print(outcome);
		// By default n8n stores the memory and the execution one after the other: a kill may fall between.
		expect(outcome.lost + outcome.twice).toBe(outcome.atKills);
		expect(outcome.orders).toMatchObject({ lost: 0, twice: 0 });
	});
});
