import { recordStatuses } from '../../../nodes/SmmPanel/store/changedStatuses';
import { RacyList } from '../../support/racyList';
import { createRandom } from '../../support/random';

const STATUSES = ['Pending', 'Processing', 'In progress', 'Completed'];

describe('changes of orders', () => {
	it.each([1, 2, 3])(
		'are told once by one of three workers, though their writes overwrite each other (seed %i)',
		async (seed) => {
			const list = new RacyList(createRandom(seed), 10);
			const ids = Array.from({ length: 20 }, (_, index) => String(index));
			for (let round = 0; round <= STATUSES.length; round++) {
				const status = STATUSES[round % STATUSES.length] ?? '';
				const statuses = new Map(ids.map((id) => [id, status]));
				const told = await Promise.all(
					Array.from({ length: 3 }, async () => [
						...(await recordStatuses(list.store(), 'account', statuses)).keys(),
					]),
				);
				expect(told.flat().sort()).toEqual([...ids].sort());
			}
		},
		60_000,
	);

	it.each([0, 1, 2, 3, 4])(
		'are told though the write of another worker brings back what was forgotten (%i)',
		async (undone) => {
			const list = new RacyList(() => 0, 0);
			const { record, forget } = list.store();
			let forgotten = 0;
			const store = {
				record,
				forget: async (values: readonly string[]) => {
					const before = list.values;
					await forget(values);
					if (forgotten++ === undone) list.values = before;
				},
			};
			const told: string[][] = [];
			for (const status of ['Pending', 'Completed', 'Pending']) {
				const changes = await recordStatuses(store, 'account', new Map([['1', status]]));
				told.push([...changes.keys()]);
			}

			expect(told).toEqual([['1'], ['1'], ['1']]);
		},
	);
});
