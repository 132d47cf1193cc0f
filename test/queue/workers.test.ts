import { SimulatedPanel } from '../simulatedPanel/server';
import { TEST_KEY } from '../support/panel';
import { printRow } from '../support/resultTable';
import { orderBesideEnds, orderWhileFrozen, orderWhileKilled } from './disturbances';
import { OrderWorkers } from './orderWorkers';
import { shared } from './queueSettings';
import { WorkerDatabases } from './workerDatabases';

const stores = new WorkerDatabases();
const panel = new SimulatedPanel({ answerAfterMs: 50 });

beforeAll(async () => {
	await Promise.all([stores.start(), panel.start()]);
	panel.books.openAccount(TEST_KEY, '100000');
});

afterAll(async () => {
	await Promise.all([stores.stop(), panel.stop()]);
});

const databases = (['SQLite', 'PostgreSQL'] as const).flatMap((kind) =>
	shared.workers.map((count) => ({ kind, count })),
);

describe.each(databases)('$count workers that share a store of n8n in $kind', ({ kind, count }) => {
	let workers: OrderWorkers;

	beforeAll(async () => {
		workers = new OrderWorkers(panel, stores.open(kind));
		await workers.start(count);
	});

	afterAll(async () => {
		await workers.stop();
	});

	it.each([
		{
			name: 'big and short',
			what: 'short executions beside the end of big ones',
			disturb: orderBesideEnds,
		},
		{ name: 'frozen', what: 'workers that stand still', disturb: orderWhileFrozen },
		{ name: 'killed', what: 'workers that are killed', disturb: orderWhileKilled },
	])('order no reference twice and lose none in silence: $what', async ({ name, disturb }) => {
		const links = await disturb(workers);
		const { falseDuplicates, ...outcome } = await workers.outcomeOf(
			`${kind}, ${count} workers, ${name}`,
			links,
		);

		printRow(outcome);
		expect(outcome).toMatchObject({ twice: 0, lost: 0 });
		expect(falseDuplicates).toBe(0);
	});
});
