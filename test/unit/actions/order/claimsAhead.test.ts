import { sleep } from 'n8n-workflow';

import { ClaimsAhead } from '../../../../nodes/SmmPanel/actions/order/claimsAhead';
import { mapParallel } from '../../../../nodes/SmmPanel/panel/batch';
import { OrderReferences } from '../../../../nodes/SmmPanel/store/orderReferences';
import { ProcessedData } from '../../../support/processedData';
import { openWorker } from '../../../support/storeWorkers';

const ORDER_MS = 25;
const NAMES = Array.from({ length: 120 }, (_, index) => `row ${index}`);

const data = new ProcessedData();

/** Time passes only as far as the test lets it: a busy machine changes nothing. */
beforeEach(() => {
	jest.useFakeTimers();
	data.reset();
	data.slownessMs = () => 2;
});

afterEach(() => {
	jest.useRealTimers();
});

/** Lets time pass until the work is done. */
async function passTime(work: Promise<unknown>): Promise<void> {
	let isDone = false;
	const done = work.finally(() => (isDone = true));
	while (!isDone) await jest.advanceTimersByTimeAsync(1);
	await done;
}

/** How many references a kill would leave open now. */
function countOpen(): number {
	const row = data.rows.get('workflow n:node');
	const values = row?.mode === 'entries' ? row.data : [];
	return values.filter((value) => value.startsWith('open')).length;
}

describe('claims ahead of sending', () => {
	it.each([1, 4])(
		'leave about a quarter of a second open, and make orders wait seldom (parallel %i)',
		async (parallel) => {
			const references = new OrderReferences(openWorker(data));
			const orderedAgain = new Set<string>();
			const claims = new ClaimsAhead(references, NAMES, { parallel, orderedAgain });
			const open: number[] = [];
			let waitedMs = 0;
			let sendingMs = 0;
			const startedAt = performance.now();
			const work = mapParallel(NAMES, parallel, async (name) => {
				const cameAt = performance.now();
				expect(await claims.of(name)).toBe('claimed');
				const sentAt = performance.now();
				waitedMs += sentAt - cameAt;
				await sleep(ORDER_MS);
				sendingMs += performance.now() - sentAt;
				references.accept(name);
				open.push(countOpen());
			});
			await passTime(work);
			const sentInAQuarter = (250 * NAMES.length) / (performance.now() - startedAt);
			await passTime(references.close());

			expect(Math.max(...open)).toBeLessThanOrEqual(parallel + Math.ceil(sentInAQuarter));
			expect(waitedMs).toBeLessThan(0.2 * sendingMs);
			expect(countOpen()).toBe(0);
		},
	);
});
