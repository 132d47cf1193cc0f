import { isObject } from '../../nodes/SmmPanel/panel/json';
import { FAULTS } from '../support/faultList';
import { OPERATIONS } from '../support/operations';
import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();
const { books } = panel;

const ROWS = 60;
const SEEDS = [1, 2, 3, 4];
/** Those that come and go; the key and the address stay right, and nothing takes its time. */
const PASSING = [
	'reset before it acted',
	'reset after it acted',
	'empty body',
	'truncated JSON',
	'PHP notice before JSON',
	'maintenance page at 200',
	'challenge page at 503',
	'HTTP 500',
	'HTTP 502 after it acted',
	'rows missing',
	'duplicate rows',
	'wrong types everywhere',
];

async function runThroughRandomFaults(name: string, seed: number) {
	const running = books.seedOrders(TEST_KEY, ROWS, { status: 'In progress', remains: 10 });
	const completed = books.seedOrders(TEST_KEY, ROWS);
	const refilled = books.seedOrders(TEST_KEY, ROWS).map((order) => books.addRefill(order));
	const before = { orders: books.orders.size, refills: books.refills.size };
	for (const [index, fault] of PASSING.entries()) {
		const happens = FAULTS[fault];
		if (happens) panel.faults.add({ ...happens, chance: 0.06, seed: seed * 100 + index });
	}
	const { outputs } = await runNode({
		credentials: credentials(),
		parameters: {
			...OPERATIONS[name]?.parameters,
			options: { maxRetries: 0, batchSize: 7, parallelRequests: 3 },
		},
		input: running.map(({ id }, row) => ({
			link: `https://instagram.com/random_${seed}_${row}`,
			quantity: 100,
			running: id,
			completed: completed[row]?.id,
			refill: refilled[row]?.id,
		})),
		onError: 'continueErrorOutput',
	});
	const results = jsonOf(outputs[0]);
	const failures = jsonOf(outputs[1]).map(({ error }) => (isObject(error) ? error : {}));
	const canceled = running.filter(({ cancelRequestedAt }) => cancelRequestedAt !== undefined);
	return {
		results,
		failures,
		unknown: failures.filter(({ type }) => type === 'unknownOutcome').length,
		done:
			books.orders.size - before.orders + (books.refills.size - before.refills) + canceled.length,
	};
}

const ofKind = (isWrite: boolean) =>
	Object.entries(OPERATIONS)
		.filter(([name, operation]) => (operation.isWrite ?? false) === isWrite && hasRows(name))
		.flatMap(([name]) => SEEDS.map((seed) => [name, seed] as const));

/** Those that make one row of one: not the catalogue, not the user's own action. */
const hasRows = (name: string) => /^(order|refill):/.test(name);

describe('a panel that misbehaves by chance', () => {
	it.each(ofKind(true))(
		'never does more than the rows say that it did or may have done: %s, seed %d',
		async (name, seed) => {
			const { results, failures, unknown, done } = await runThroughRandomFaults(name, seed);

			expect(results.length + failures.length).toBe(ROWS);
			expect(failures.length).toBeGreaterThan(0);
			expect(done).toBeGreaterThanOrEqual(results.length);
			expect(done).toBeLessThanOrEqual(results.length + unknown);
		},
	);

	it.each(ofKind(false))(
		'gives every row its own answer or a reason: %s, seed %d',
		async (name, seed) => {
			const { results, failures } = await runThroughRandomFaults(name, seed);
			const noun = name.startsWith('refill') ? 'refill' : 'order';
			const idOf = (row: Record<string, unknown>) => String(row[noun]);

			expect(new Set([...results, ...failures].map(idOf)).size).toBe(ROWS);
			for (const { type } of failures) expect(['unavailable', 'notFound']).toContain(type);
			for (const row of results)
				expect([idOf(row), row.status]).toEqual([
					idOf(row),
					noun === 'refill' ? 'Pending' : 'In progress',
				]);
		},
	);
});
