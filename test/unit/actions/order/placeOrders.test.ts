import { sleep } from 'n8n-workflow';

import type { OrderToPlace } from '../../../../nodes/SmmPanel/actions/order/planOrders';
import { placeOrders } from '../../../../nodes/SmmPanel/actions/order/placeOrders';
import type { PanelOfCall } from '../../../../nodes/SmmPanel/actions/operation';
import { abortableWait } from '../../../../nodes/SmmPanel/host/abortableWait';
import { OrderReferences } from '../../../../nodes/SmmPanel/store/orderReferences';
import { clientOver } from '../../../support/clientOver';
import { ProcessedData } from '../../../support/processedData';
import { openWorker } from '../../../support/storeWorkers';

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
			waits.push(ms);
			await abortableWait(signal)(ms);
		},
	};
	return { panel, sent, waits };
}

function orderOf(referenceKey: string): OrderToPlace[] {
	return [
		{
			service: '1',
			fields: { link: `https://instagram.com/${referenceKey}`, quantity: '100' },
			extraFields: {},
			referenceKey,
			options: {
				orderReference: referenceKey,
				ifOutcomeUnknown: 'fail',
				checkFirst: false,
				dryRun: false,
				maxCharge: 0,
				maxTotalCharge: 0,
			},
		},
	];
}

describe('orders whose references are open', () => {
	it('are waited for once, about a second, and no other order is', async () => {
		await new OrderReferences(openWorker(data)).claim(['open 1', 'open 2']);
		const { panel, sent, waits } = panelWith(new AbortController().signal);

		await placeOrders(panel, ['open 1', 'row 1', 'open 2', 'row 2'].map(orderOf));

		expect(sent).toHaveLength(2);
		expect(waits).toEqual([expect.any(Number)]);
		expect(waits[0]).toBeGreaterThan(500);
		expect(waits[0]).toBeLessThanOrEqual(1_000);
		const more = panelWith(new AbortController().signal);
		await placeOrders(more.panel, ['row 1', 'row 3'].map(orderOf));
		expect(more.waits).toEqual([]);
	});

	it('are waited for no longer once the user stops the execution, and not looked at again', async () => {
		await new OrderReferences(openWorker(data)).claim(['open']);
		const stop = new AbortController();
		const { panel, sent, waits } = panelWith(stop.signal);
		const placing = placeOrders(panel, ['open', 'row 1'].map(orderOf));
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
