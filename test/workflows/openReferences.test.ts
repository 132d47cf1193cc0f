import type { IDataObject } from 'n8n-workflow';

import type { Misbehaviour } from '../simulatedPanel/faults';
import { useOrderSheet, type Row } from '../support/orderSheet';
import { useProcessedData } from '../support/processedData';
import { jsonOf } from '../support/runNode';

const { panel, rowsOf, order, timesOrdered } = useOrderSheet();
useProcessedData();

const BY_REFERENCE = { orderReference: '={{ $json.reference }}' };

const late = (ms: number): Misbehaviour => ({ kind: 'late', ms });

function withReferences(rows: Row[]) {
	return rows.map((row) => ({ ...row, reference: row.link }));
}

/** The first order is with the panel for 1.5 s, and others of its reference come after more than a second. */
async function orderWhileOneIsUnderWay(
	first: IDataObject,
	others: IDataObject[],
	parallelRequests = 1,
) {
	panel.faults.add({ action: 'add', moment: 'after', misbehaviour: late(1_500), times: 1 });
	panel.faults.add({ action: 'add', moment: 'after', misbehaviour: late(50) });
	const isUnderWay = new Promise<void>((resolve) => {
		panel.onRequest = ({ action }) => {
			if (action === 'add') resolve();
		};
	});
	const execution = order([first], BY_REFERENCE);
	await isUnderWay;
	const before = withReferences(rowsOf(25 * parallelRequests));
	const [{ outputs }] = await Promise.all([
		order([...before, ...others], { ...BY_REFERENCE, parallelRequests }),
		execution,
	]);
	expect(timesOrdered(before)).toEqual(before.map(() => 1));
	return { done: jsonOf(outputs[0]).slice(before.length), failed: jsonOf(outputs[1]) };
}

describe('a reference that another execution orders at this moment', () => {
	it.each([1, 4])(
		'is a duplicate, for each of its rows, once the panel took the order (parallel %i)',
		async (parallelRequests) => {
			const rows = rowsOf(1);
			const [row] = withReferences(rows);
			const others = [row!, row!];
			const { done, failed } = await orderWhileOneIsUnderWay(row!, others, parallelRequests);

			expect(failed).toEqual([]);
			expect(done.map(({ duplicate }) => duplicate)).toEqual([true, true]);
			expect(timesOrdered(rows)).toEqual([1]);
		},
	);

	it('is ordered, for one of its rows, once the panel refused the order', async () => {
		const rows = rowsOf(1);
		const [row] = withReferences(rows);
		const { done, failed } = await orderWhileOneIsUnderWay({ ...row, quantity: 1 }, [row!, row!]);

		expect(failed).toEqual([]);
		expect(done.map(({ duplicate }) => duplicate)).toEqual([undefined, true]);
		expect(timesOrdered(rows)).toEqual([1]);
	});

	it('is for the next of its rows where the panel refuses one of them, too', async () => {
		const rows = rowsOf(1);
		const [row] = withReferences(rows);
		const few = { ...row!, quantity: 1 };
		const { done, failed } = await orderWhileOneIsUnderWay(few, [few, row!, row!]);

		expect(done.map(({ duplicate }) => duplicate)).toEqual([undefined, true]);
		expect(failed.map(({ error }) => error)).toEqual([
			expect.objectContaining({ type: 'validation' }),
		]);
		expect(timesOrdered(rows)).toEqual([1]);
	});
});
