import { answer, omitRows, reset, webPage, type Fault } from '../simulatedPanel/faults';
import { TEST_KEY, usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';
import { createRandom } from '../support/random';

const { panel, credentials } = usePanel();

const STATUSES = ['Pending', 'Processing', 'In progress'];
const FAULTS: Array<Pick<Fault, 'moment' | 'misbehaviour'>> = [
	{ moment: 'before', misbehaviour: reset },
	{ moment: 'after', misbehaviour: reset },
	{ moment: 'before', misbehaviour: answer(503, 'busy') },
	{ moment: 'before', misbehaviour: webPage },
	{ moment: 'after', misbehaviour: answer(200, '{"23501":{"status":"Completed"},"23502":{"sta') },
	{ moment: 'after', misbehaviour: answer(200, '') },
	{ moment: 'after', misbehaviour: omitRows(3) },
];

describe('hundreds of polls of a panel that misbehaves at random', () => {
	it.each([1, 2, 3])(
		'emit every change it shows once, none lost and none twice (seed %d)',
		async (seed) => {
			const random = createRandom(seed);
			const pick = <T>(list: readonly T[]): T | undefined =>
				list[Math.floor(random() * list.length)];
			const orders = panel.books.seedOrders(TEST_KEY, 250, { status: 'Pending', remains: 1_000 });
			const ids = [...orders.map(({ id }) => id), 'unknown'].join();
			const node = new PolledNode(credentials(), {
				event: 'orderStatusChanged',
				idSource: 'list',
				orderIds: ids,
				options: { maxRetries: 0 },
			});
			await node.poll();

			const known = new Map(orders.map(({ id }) => [id, 'Pending']));
			const pollAndCheck = async () => {
				const items = await node.poll().catch(() => []);
				for (const { order, status, previousStatus } of items) {
					expect([order, previousStatus]).toEqual([order, known.get(String(order))]);
					expect(status).not.toBe(previousStatus);
					known.set(String(order), String(status));
				}
			};
			for (let polls = 0; polls < 100; polls++) {
				for (let moves = 0; moves < 10; moves++) {
					const order = pick(orders);
					if (order) order.fixed = { status: pick(STATUSES) ?? 'Pending', remains: 1 };
				}
				const fault = pick(FAULTS);
				if (fault && random() < 0.6)
					panel.faults.add({ ...fault, times: 1 + Math.floor(random() * 3) });
				await pollAndCheck();
				panel.faults.clear();
			}
			await pollAndCheck();

			expect(Object.fromEntries(known)).toEqual(
				Object.fromEntries(orders.map(({ id, fixed }) => [id, fixed?.status])),
			);
		},
		60_000,
	);
});
