import type { NodeStore } from '../../../nodes/SmmPanel/store/nodeStore';
import { OrderReferences } from '../../../nodes/SmmPanel/store/orderReferences';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { RacyList } from '../../support/racyList';
import { createRandom } from '../../support/random';

async function claimAll(references: OrderReferences, names: string[]): Promise<string[]> {
	const claimed: string[] = [];
	for (const name of names) if ((await references.claim(name)) === true) claimed.push(name);
	return claimed;
}

/** Writes, and says the first time that it could not. */
function answerLostOnce({ record }: NodeStore): NodeStore['record'] {
	let isFirst = true;
	return async (values, maxEntries) => {
		const added = await record(values, maxEntries);
		if (!isFirst) return added;
		isFirst = false;
		throw new Error('The connection to the database broke');
	};
}

describe('references of orders', () => {
	it('are taken once, and again after they were given back', async () => {
		const references = new OrderReferences(new RacyList(() => 0, 0).store());

		expect(await references.claim('row 1')).toBe(true);
		expect(await references.claim('row 1')).toBe(false);
		await references.giveBack('row 1');
		expect(await references.claim('row 1')).toBe(true);
	});

	it.each([1, 2, 3, 4])(
		'are taken by one of four workers only, though their writes overwrite each other (seed %i)',
		async (seed) => {
			const random = createRandom(seed);
			const list = new RacyList(random, 10);
			const names = Array.from({ length: 12 }, (_, index) => `row ${index}`);
			const workers = await Promise.all(
				Array.from({ length: 4 }, async () => {
					const order = [...names].sort(() => random() - 0.5);
					return await claimAll(new OrderReferences(list.store()), order);
				}),
			);

			expect(workers.flat().sort()).toEqual([...names].sort());
		},
		60_000,
	);

	it('are not taken again when the store wrote a claim, but its answer was lost', async () => {
		const store = new RacyList(() => 0, 0).store();
		await new OrderReferences(store).claim('ordered before');
		const references = new OrderReferences({ ...store, record: answerLostOnce(store) });

		expect(await references.claim('ordered before')).toMatchObject({
			kind: 'unavailable',
			nothingTaken: true,
		});
	});

	it('are not taken when the store does not answer', async () => {
		const unreachable: NodeStore = {
			record: async () => await Promise.reject(new Error('The database is down')),
			forget: async () => await Promise.reject(new Error('The database is down')),
		};
		const references = new OrderReferences(unreachable);

		const claimed = await references.claim('row 1');

		expect(claimed).toBeInstanceOf(Failure);
		expect(claimed).toMatchObject({ kind: 'unavailable', nothingTaken: true });
		await references.close();
	});
});
