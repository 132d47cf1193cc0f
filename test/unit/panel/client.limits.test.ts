import { createPanelClient } from '../../../nodes/SmmPanel/panel/client';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { createRandom } from '../../support/random';
import { SimulatedTime } from '../../support/simulatedTime';

/** More than a limit is kept for: then it is found out anew. */
const ROWS = 780;

interface Limit {
	requests: number;
	perMs: number;
	/** Counted within any time of that length, or from the first request on. */
	isSliding: boolean;
}

/** Whether a panel with this limit takes a request that arrives now. */
function gateOf({ requests, perMs, isSliding }: Limit): (now: number) => boolean {
	let taken: number[] = [];
	return (now) => {
		const [first = now] = taken;
		if (isSliding) taken = taken.filter((time) => time > now - perMs);
		else if (now >= first + perMs) taken = [];
		return taken.length < requests && taken.push(now) > 0;
	};
}

let accounts = 0;

/** Asks for rows one by one at a panel that tells nothing of its limit, over a net that is now fast, now slow. */
async function ask(limit: Limit, parallelRequests: number, seed: number) {
	const random = createRandom(seed);
	const time = new SimulatedTime();
	const takes = gateOf(limit);
	let sent = 0;
	const { result, tookMs } = await time.run(async () => {
		const client = createPanelClient(
			{
				url: 'https://panel.example/api/v2',
				format: 'form',
				apiKey: 'key-of-the-tests',
				account: `account ${++accounts}`,
				wait: async (ms) => await time.wait(ms),
				async send() {
					sent++;
					await time.wait(20 + 130 * random());
					const isTaken = takes(time.now);
					await time.wait(20 + 300 * random());
					return isTaken
						? { status: 200, headers: {}, text: '{"status":"Completed","charge":"1"}' }
						: { status: 429, headers: {}, text: '{"error":"Too many requests"}' };
				},
			},
			{ timeoutMs: 30_000, maxRequestsPerSecond: 0, maxRetries: 3, batchSize: 1, parallelRequests },
		);
		return await client.orderStatuses(Array.from({ length: ROWS }, (_, row) => String(row + 1)));
	});
	const answered = result.filter((answer) => !(answer instanceof Failure)).length;
	return { answered, refused: (sent - ROWS) / sent, tookMs };
}

const bothWays = (requests: number, perMs: number): Limit[] =>
	[false, true].map((isSliding) => ({ requests, perMs, isSliding }));

describe.each([1, 4])('with %i requests at a time', (parallelRequests) => {
	it.each([
		...[20, 45].flatMap((requests) => bothWays(requests, 60_000)),
		...[1, 5].flatMap((requests) => bothWays(requests, 1_000)),
	])('every row is answered at a limit nobody tells: %o', async (limit) => {
		for (const seed of [1, 2]) {
			const { answered } = await ask(limit, parallelRequests, seed);

			expect(answered).toBe(ROWS);
		}
	});

	it.each(bothWays(60, 60_000))(
		'few requests are refused, and every row is answered: %o',
		async (limit) => {
			for (const seed of [3, 4]) {
				const { answered, refused, tookMs } = await ask(limit, parallelRequests, seed);

				expect(answered).toBe(ROWS);
				expect(refused).toBeLessThan(0.02);
				expect(tookMs).toBeLessThan(ROWS * 1_100);
			}
		},
	);

	it.each([1, 2].flatMap((requests) => bothWays(requests, 1_000)))(
		'a limit of few requests a second is found out: %o',
		async (limit) => {
			const { refused, tookMs } = await ask(limit, parallelRequests, 1);

			expect(refused).toBeLessThan(0.1);
			expect(tookMs).toBeLessThan((ROWS / limit.requests) * 2_500);
		},
	);
});
