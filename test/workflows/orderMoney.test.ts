import { sleep, type INodeParameters } from 'n8n-workflow';

import { answer, reset } from '../simulatedPanel/faults';
import { moneyOf, printMoney } from '../simulatedPanel/money';
import type { ServiceTypeName } from '../simulatedPanel/serviceTypes';
import { useOrderSheet } from '../support/orderSheet';
import { TEST_KEY } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { jsonOf } from '../support/runNode';

const { panel, rowsOf, order, timesOrdered } = useOrderSheet();
const processedData = useProcessedData();

function balance(): string {
	const account = panel.books.accounts.get(TEST_KEY);
	return printMoney(account?.balance ?? 0n);
}

function setBalance(amount: string): void {
	panel.books.openAccount(TEST_KEY, amount);
}

const BY_REFERENCE = { orderReference: '={{ $json.link }}' };

describe('1,000 rows of which the panel refuses every tenth', () => {
	it('place 900 orders, and the balance is right to the last digit', async () => {
		setBalance('1000');
		const rows = rowsOf(1_000).map((row) => (row.row % 10 === 9 ? { ...row, quantity: 1 } : row));
		const { outputs } = await order(rows);

		expect(outputs.map((items) => items.length)).toEqual([900, 100]);
		expect(timesOrdered(rows)).toEqual(rows.map(({ quantity }) => (quantity === 1 ? 0 : 1)));
		const rate = moneyOf(panel.books.services.get('2')?.rate ?? '0');
		expect(balance()).toBe(printMoney(moneyOf('1000') - (rate * 100n * 900n) / 1_000n));
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			rows.filter(({ quantity }) => quantity > 1).map(({ row }) => ({ item: row })),
		);
	});
});

describe('dryRun', () => {
	it('predicts what the panel then takes to the last digit, for every type of service', async () => {
		setBalance('1000');
		const lines = (count: number) => `${'x\n\n'.repeat(count)}x`;
		const counted = (count: number) => ({ comments: lines(count), quantity: null });
		const more = (type: ServiceTypeName, count: number): INodeParameters =>
			({
				Default: {},
				Package: { quantity: null },
				SEO: { keywords: 'a' },
				'Custom Comments': counted(count),
				'Custom Comments Package': counted(3),
				'Comment Replies': { ...counted(count), username: 'them' },
				Mentions: { usernames: 'a\nb' },
				'Mentions with Hashtags': { usernames: 'a', hashtags: 'b' },
				'Mentions Custom List': { usernames: lines(count), quantity: null },
				'Mentions Hashtag': { hashtag: 'a' },
				'Mentions User Followers': { username: 'a' },
				'Mentions Media Likers': { media: 'https://instagram.com/p/a' },
				'Comment Likes': { username: 'a' },
				Poll: { answer_number: '1' },
				'Invites from Groups': { groups: 'a' },
				Subscriptions: { username: 'a', min: 1, max: 2, delay: 0, link: null, quantity: null },
				'Web Traffic': { country: 'DE', device: 1, type_of_traffic: 3 },
			})[type];
		const input = [...panel.books.services.values()].map(({ id, type, min, dripfeed }, index) => ({
			service: id,
			link: `https://instagram.com/dry_${index}`,
			quantity: min + index,
			...more(type, min + index),
			...(dripfeed && { runs: 3, interval: 10 }),
		}));
		expect(input.some(({ runs }) => runs === 3)).toBe(true);

		const dry = await order(input, { dryRun: true });
		expect(panel.requests.map(({ action }) => action)).toEqual(['services']);
		const placed = await order(input);

		expect(dry.outputs.map((items) => items.length)).toEqual([input.length, 0]);
		expect(placed.outputs.map((items) => items.length)).toEqual([input.length, 0]);
		const predicted = jsonOf(dry.outputs[0]).reduce(
			(sum, { estimatedCharge }) => sum + moneyOf(Number(estimatedCharge).toFixed(8)),
			0n,
		);
		expect(balance()).toBe(printMoney(moneyOf('1000') - predicted));
		expect(jsonOf(dry.outputs[0])).toEqual(
			jsonOf(placed.outputs[0]).map((item) => ({
				...item,
				order: null,
				estimatedCharge: expect.any(Number),
				dryRun: true,
			})),
		);
	});

	it('fails the rows the panel would refuse and claims no reference', async () => {
		const [good, unknown, few] = rowsOf(3);
		const rows = [good!, { ...unknown!, service: '999' }, { ...few!, quantity: 1 }];
		const dry = await order(rows, { dryRun: true, ...BY_REFERENCE });

		expect(jsonOf(dry.outputs[1]).map(({ error }) => error)).toEqual([
			expect.objectContaining({
				type: 'notFound',
				message: "Service 999 is not in the panel's list",
			}),
			expect.objectContaining({
				type: 'validation',
				message: 'The quantity 1 is not possible: the smallest of this service is 10',
			}),
		]);
		expect(panel.requestsFor('add')).toEqual([]);
		const placed = await order([good!], BY_REFERENCE);
		expect(jsonOf(placed.outputs[0])).toEqual([expect.not.objectContaining({ duplicate: true })]);
	});
});

describe('maxCharge', () => {
	it('sends no order that is estimated to cost more', async () => {
		const [cheap, dear] = rowsOf(2);
		const rows = [cheap!, { ...dear!, quantity: 1_000 }];
		const { outputs } = await order(rows, { maxCharge: 0.1 });

		expect(timesOrdered(rows)).toEqual([1, 0]);
		expect(jsonOf(outputs[1])).toEqual([
			{
				...rows[1],
				error: {
					type: 'validation',
					message: "The estimated charge of 0.32 is above 'Max Charge' (0.1)",
					description: expect.any(String),
				},
			},
		]);
	});

	it('sends nothing when the prices can not be read', async () => {
		panel.faults.add({ action: 'services', misbehaviour: answer(503, 'down') });
		const { outputs } = await order(rowsOf(2), { maxCharge: 1, maxRetries: 0 });

		expect(outputs.map((items) => items.length)).toEqual([0, 2]);
		expect(panel.requestsFor('add')).toEqual([]);
	});
});

describe('checkFirst', () => {
	const wrong = () => {
		const [good, unknown, few] = rowsOf(3);
		return [good!, { ...unknown!, service: '999' }, { ...few!, quantity: 1 }];
	};

	it('stops before anything is sent when a row can not be ordered', async () => {
		const { error } = await order(wrong(), { checkFirst: true }, { onError: 'stopWorkflow' });

		expect(error).toMatchObject({
			message: "Service 999 is not in the panel's list",
			context: { itemIndex: 1 },
		});
		expect(panel.requests.map(({ action }) => action)).toEqual(['services', 'balance']);
	});

	it('keeps rows that can not be ordered back and orders the others', async () => {
		const rows = wrong();
		const { outputs } = await order(rows, { checkFirst: true });

		expect(timesOrdered(rows)).toEqual([1, 0, 0]);
		expect(jsonOf(outputs[1]).map(({ row }) => row)).toEqual([1, 2]);
	});

	it('sends nothing when the balance is too small for all orders together', async () => {
		setBalance('0.09');
		const { outputs } = await order(rowsOf(3), { checkFirst: true });

		expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual(
			Array.from({ length: 3 }, () => ({
				type: 'funds',
				message: 'The balance of 0.09 USD is too small for all orders: they cost 0.096 USD',
				description: expect.any(String),
			})),
		);
		expect(panel.requestsFor('add')).toEqual([]);
	});

	it('reads the catalogue and the balance once for all rows', async () => {
		await order(rowsOf(50), { checkFirst: true, maxCharge: 1 });

		expect(panel.requestsFor('services')).toHaveLength(1);
		expect(panel.requestsFor('balance')).toHaveLength(1);
		expect(panel.requestsFor('add')).toHaveLength(50);
	});
});

describe('orderReference', () => {
	it('is ordered once, however often the workflow runs', async () => {
		const rows = rowsOf(10);
		const first = await order(rows, BY_REFERENCE);
		const second = await order(rows, BY_REFERENCE);

		expect(timesOrdered(rows)).toEqual(rows.map(() => 1));
		expect(jsonOf(first.outputs[0])[3]).toEqual({
			order: expect.stringMatching(/^\d+$/),
			service: '2',
			link: rows[3]?.link,
			quantity: 100,
			orderReference: rows[3]?.link,
		});
		expect(jsonOf(second.outputs[0])).toEqual(
			rows.map(({ link }) => ({
				order: null,
				service: '2',
				link,
				quantity: 100,
				orderReference: link,
				duplicate: true,
			})),
		);
	});

	it('that two rows share is ordered for the first of them', async () => {
		const rows = rowsOf(2);
		const { outputs, hints } = await order(rows, { orderReference: 'the same' });

		expect(timesOrdered(rows)).toEqual([1, 0]);
		expect(hints).toEqual(['1 of 2 rows was accepted by the panel. 1 was ordered before.']);
		expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([undefined, true]);
	});

	it('can be used again after the panel refused the order', async () => {
		const rows = rowsOf(1);
		setBalance('0');
		const refused = await order(rows, BY_REFERENCE);
		setBalance('10');
		const placed = await order(rows, BY_REFERENCE);

		expect(refused.outputs.map((items) => items.length)).toEqual([0, 1]);
		expect(jsonOf(placed.outputs[0])).toEqual([
			expect.objectContaining({ order: expect.any(String) }),
		]);
		expect(timesOrdered(rows)).toEqual([1]);
	});

	it('is kept when the outcome is not known', async () => {
		const rows = rowsOf(9);
		panel.faults.add({ action: 'add', moment: 'after', misbehaviour: reset, every: 3 });
		const first = await order(rows, BY_REFERENCE, { retryOnFail: true });
		panel.faults.clear();
		const second = await order(rows, BY_REFERENCE, { retryOnFail: true });

		expect(first.outputs.map((items) => items.length)).toEqual([6, 3]);
		expect(second.outputs.map((items) => items.length)).toEqual([6, 3]);
		expect(jsonOf(second.outputs[1]).map(({ error }) => error)).toEqual(
			Array.from({ length: 3 }, () => expect.objectContaining({ type: 'unknownOutcome' })),
		);
		expect(timesOrdered(rows)).toEqual(rows.map(() => 1));
	});

	it('is ordered once by executions at the same time', async () => {
		const rows = rowsOf(20);
		const executions = await Promise.all([
			order(rows, BY_REFERENCE),
			order([...rows].reverse(), BY_REFERENCE),
		]);

		expect(timesOrdered(rows)).toEqual(rows.map(() => 1));
		const placed = executions.flatMap(({ outputs }) => jsonOf(outputs[0]));
		expect(placed.filter(({ duplicate }) => duplicate === undefined)).toHaveLength(20);
	});

	it('does not count what was ordered before when the balance is checked, nor in a dry run', async () => {
		const rows = rowsOf(4);
		setBalance('0.1');
		await order(rows.slice(0, 3), BY_REFERENCE);
		const dry = await order([...rows, ...rows], { ...BY_REFERENCE, dryRun: true });
		const { outputs } = await order(rows, { ...BY_REFERENCE, checkFirst: true });

		const charge = { duplicate: true, estimatedCharge: 0 };
		expect(jsonOf(dry.outputs[0])).toEqual(
			[charge, charge, charge, { estimatedCharge: 0.032 }, charge, charge, charge, charge].map(
				(expected) => expect.objectContaining(expected),
			),
		);
		expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual([
			expect.objectContaining({
				message: 'The balance of 0.004 USD is too small for all orders: they cost 0.032 USD',
			}),
		]);
		expect(jsonOf(outputs[0])).toHaveLength(3);
	});

	it('leaves nothing in the store but the references', async () => {
		await order(rowsOf(5), BY_REFERENCE);

		expect(
			await processedData.getProcessedDataCount('node', {
				workflow: { id: 'workflow-1', active: false },
				node: { id: 'panel', name: '', type: '', typeVersion: 1, position: [0, 0], parameters: {} },
			}),
		).toBe(5);
	});

	it('orders parallel requests once each', async () => {
		const rows = rowsOf(20);
		await order([...rows, ...rows], { ...BY_REFERENCE, parallelRequests: 4 });

		expect(timesOrdered(rows)).toEqual(rows.map(() => 1));
	});
});

describe('maxTotalCharge', () => {
	const COST = 0.032;

	it.each([1, 4])(
		'sends orders in their order as long as they stay within it (parallel %i)',
		async (parallelRequests) => {
			const rows = rowsOf(10);
			const { outputs } = await order(rows, { maxTotalCharge: 3 * COST, parallelRequests });

			expect(timesOrdered(rows)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
			expect(jsonOf(outputs[1]).map(({ error }) => error)).toEqual(
				Array.from({ length: 7 }, () => expect.objectContaining({ type: 'validation' })),
			);
		},
	);

	it.each([1, 4])(
		'counts no order the panel refused, nor one that was ordered before (parallel %i)',
		async (parallelRequests) => {
			const [before, ...others] = rowsOf(8);
			await order([before!], BY_REFERENCE);
			panel.faults.add({
				action: 'add',
				times: 2,
				misbehaviour: answer(200, JSON.stringify({ error: 'Incorrect link' })),
			});
			const rows = [before!, ...others];
			await order(rows, { ...BY_REFERENCE, maxTotalCharge: 3 * COST, parallelRequests });

			expect(
				timesOrdered(rows)
					.slice(1)
					.filter((times) => times === 1),
			).toHaveLength(3);
		},
	);

	it('counts orders whose outcome is not known', async () => {
		panel.faults.add({ action: 'add', moment: 'after', misbehaviour: reset, times: 2 });
		const rows = rowsOf(5);
		await order(rows, { maxTotalCharge: 3 * COST });

		expect(timesOrdered(rows)).toEqual([1, 1, 1, 0, 0]);
	});

	it('gives the references of orders it holds back to the next execution', async () => {
		const rows = rowsOf(4);
		const options = { ...BY_REFERENCE, maxTotalCharge: 2 * COST };
		await order(rows, options);
		await order(rows, options);

		expect(timesOrdered(rows)).toEqual([1, 1, 1, 1]);
	});

	it('shows in a dry run', async () => {
		const { outputs } = await order(rowsOf(3), { maxTotalCharge: 2 * COST, dryRun: true });

		expect(outputs.map((items) => items.length)).toEqual([2, 1]);
	});
});

describe('a reference that was taken and never confirmed', () => {
	async function leaveOpen() {
		const rows = rowsOf(2);
		panel.faults.add({ action: 'add', moment: 'before', misbehaviour: reset, times: 1 });
		await order(rows, BY_REFERENCE);
		expect(timesOrdered(rows)).toEqual([0, 1]);
		return rows;
	}

	const openRow = expect.objectContaining({
		error: expect.objectContaining({ type: 'unknownOutcome' }),
	});

	it.each([{}, { dryRun: true }, { checkFirst: true }])(
		'fails each time, beside the duplicate (%j)',
		async (more) => {
			const rows = await leaveOpen();
			for (let execution = 0; execution < 2; execution++) {
				const { outputs } = await order(rows, { ...BY_REFERENCE, ...more });
				expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ duplicate: true })]);
				expect(jsonOf(outputs[1])).toEqual([openRow]);
			}
			expect(timesOrdered(rows)).toEqual([0, 1]);
		},
	);

	it('is ordered again for those who say so, once', async () => {
		const rows = await leaveOpen();
		const options = { ...BY_REFERENCE, ifOutcomeUnknown: 'orderAgain', timeout: 1 };
		const dry = await order(rows, { ...options, dryRun: true });
		await order(rows, options);
		const last = await order(rows, options);

		expect(jsonOf(dry.outputs[0]).map(({ duplicate }) => duplicate)).toEqual([undefined, true]);
		expect(timesOrdered(rows)).toEqual([1, 1]);
		expect(jsonOf(last.outputs[0]).map(({ duplicate }) => duplicate)).toEqual([true, true]);
	}, 60_000);
});

describe('rows of one reference', () => {
	it.each([1, 4])(
		'are ordered by the first the panel does not refuse (parallel %i)',
		async (parallelRequests) => {
			const rows = rowsOf(3).map((row) => (row.row === 0 ? { ...row, quantity: 1 } : row));
			const { outputs } = await order(rows, { orderReference: 'the same', parallelRequests });

			expect(timesOrdered(rows)).toEqual([0, 1, 0]);
			expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([undefined, true]);
			expect(outputs[1]).toHaveLength(1);
		},
	);
});

describe('references of rows that were not sent', () => {
	it('are given back after the user stopped the execution', async () => {
		const rows = rowsOf(40);
		await order(rows, BY_REFERENCE, {
			onStart: (stop) => {
				panel.onRequest = ({ action }) => {
					if (action === 'add' && panel.requestsFor('add').length === 10) stop();
				};
			},
		});
		panel.onRequest = () => undefined;
		await sleep(500);
		const { outputs } = await order(rows, BY_REFERENCE);

		const times = timesOrdered(rows);
		expect(Math.max(...times)).toBe(1);
		const openRows = outputs[1]?.length ?? 0;
		expect(openRows).toBeLessThanOrEqual(1);
		expect(times.filter((count) => count === 0).length).toBeLessThanOrEqual(openRows);
	});
});
