import { sleep } from 'n8n-workflow';

import type { OrderToPlace } from '../../../../nodes/SmmPanel/actions/order/planOrders';
import { placeOrders } from '../../../../nodes/SmmPanel/actions/order/placeOrders';
import type { PanelOfCall } from '../../../../nodes/SmmPanel/actions/operation';
import { abortableWait } from '../../../../nodes/SmmPanel/host/abortableWait';
import { OrderReferences } from '../../../../nodes/SmmPanel/store/orderReferences';
import { clientOver } from '../../../support/clientOver';
import { ProcessedData } from '../../../support/processedData';
import { openWorker } from '../../../support/storeWorkers';

/** Nothing happens in the store meanwhile. */
const LONGEST_REAL_WAIT_MS = 600;

const data = new ProcessedData();

beforeEach(() => {
	data.reset();
});

function panelWith(signal: AbortSignal) {
	const { client, sent } = clientOver((_, order) => ({ json: { order } }), { signal });
	const waits: number[] = [];
	const settings = {
		timeoutMs: 30_000,
		maxRequestsPerSecond: 0,
		maxRetries: 3,
		batchSize: 1,
		parallelRequests: 1,
	};
	const panel: PanelOfCall = {
		client,
		settings,
		account: 'account',
		store: openWorker(data),
		isStopped: () => signal.aborted,
		wait: async (ms) => {
			waits.push(Math.ceil(ms / 1_000));
			await abortableWait(signal)(Math.min(ms, LONGEST_REAL_WAIT_MS));
		},
	};
	return { panel, sent, waits };
}

function orderOf(
	referenceKey: string,
	ifOutcomeUnknown: 'fail' | 'orderAgain' = 'fail',
): OrderToPlace[] {
	return [
		{
			service: '1',
			fields: { link: `https://instagram.com/${referenceKey}`, quantity: '100' },
			extraFields: {},
			referenceKey,
			options: {
				orderReference: referenceKey,
				ifOutcomeUnknown,
				checkFirst: false,
				dryRun: false,
				maxCharge: 0,
				maxTotalCharge: 0,
			},
		},
	];
}

describe('orders whose references are open', () => {
	it('are waited for twice, a few seconds, and no other order is', async () => {
		await new OrderReferences(openWorker(data)).claim(['open 1', 'open 2']);
		const { panel, sent, waits } = panelWith(new AbortController().signal);

		const names = ['open 1', 'row 1', 'open 2', 'row 2'];
		await placeOrders(
			panel,
			names.map((name) => orderOf(name)),
		);

		expect(sent).toHaveLength(2);
		expect(waits).toEqual([1, 4]);
		const more = panelWith(new AbortController().signal);
		await placeOrders(more.panel, [orderOf('row 1'), orderOf('row 3')]);
		expect(more.waits).toEqual([]);
	});

	it('are duplicates once the other execution is told that they are accepted', async () => {
		const other = new OrderReferences(openWorker(data));
		await other.claim(['open']);
		const { panel, sent, waits } = panelWith(new AbortController().signal);
		const placing = placeOrders(panel, [orderOf('open')]);
		while (waits.length < 2) await sleep(10);
		other.accept('open');
		await other.close();

		expect(await placing).toEqual([[expect.objectContaining({ duplicate: true })]]);
		expect(sent).toEqual([]);
	});

	it('are ordered again only when no other execution can have them under way', async () => {
		await new OrderReferences(openWorker(data)).claim(['open 1', 'open 2']);
		const { panel, sent, waits } = panelWith(new AbortController().signal);

		await placeOrders(panel, [orderOf('open 1', 'orderAgain'), orderOf('open 2')]);

		expect(sent).toEqual([expect.objectContaining({ link: 'https://instagram.com/open 1' })]);
		expect(waits).toEqual([1, 4, expect.any(Number)]);
		// A lease and the timeout of an order.
		expect(waits[2]).toBeGreaterThan(55);
	});

	it('are waited for no longer once the user stops the execution, and not looked at again', async () => {
		await new OrderReferences(openWorker(data)).claim(['open']);
		const stop = new AbortController();
		const { panel, sent, waits } = panelWith(stop.signal);
		const placing = placeOrders(panel, [orderOf('open'), orderOf('row 1')]);
		while (waits.length === 0) await sleep(10);
		let looks = 0;
		data.onRecord = () => looks++;
		const stoppedAt = performance.now();
		stop.abort();
		await placing;

		expect(performance.now() - stoppedAt).toBeLessThan(500);
		expect(looks).toBeLessThanOrEqual(1);
		expect(sent).toHaveLength(1);
	});
});
