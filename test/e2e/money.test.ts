import { sleep } from 'n8n-workflow';

import { reset } from '../simulatedPanel/faults';
import { moneyOf } from '../simulatedPanel/money';
import { itemsIn, runFrom, type Rest } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { RealN8n } from '../host/realN8n';

const { panel, credentials } = usePanel({ answerAfterMs: 20 });
const n8n = new RealN8n();
let server: Awaited<ReturnType<RealN8n['startServer']>> | undefined;

const START = "When clicking 'Execute workflow'";
const ROWS = 100;

/** Workflows with the same sheet of 100 rows; each has links and references of its own. */
const WITH_REFERENCE = ['drop', 'twice', 'kill', 'workers', 'stop'];
const WITHOUT = ['dropplain', 'stopplain'];

/** 1,000 rows, every tenth with a quantity the panel refuses. */
const THOUSAND = {
	Sheet: {
		jsCode:
			'return Array.from({ length: 1000 }, (_, row) => ({ json: { row, link: `https://instagram.com/thousand_${row}`, quantity: row % 10 === 9 ? 1 : 100 } }));',
	},
	Order: { options: {} },
};

beforeAll(async () => {
	await n8n.setUp(credentials());
	for (const suffix of WITH_REFERENCE) await n8n.addWorkflows('test/e2e/money', { suffix });
	for (const suffix of WITHOUT) {
		const parameters = { Order: { options: {} } };
		await n8n.addWorkflows('test/e2e/money', { suffix, parameters });
	}
	await n8n.addWorkflows('test/e2e/money', { suffix: 'thousand', parameters: THOUSAND });
}, 300_000);

beforeEach(() => {
	panel.books.openAccount(TEST_KEY, '1000');
});

afterAll(async () => {
	await server?.stop();
	n8n.remove();
});

function idOf(suffix: string): string {
	return `sheetoforders${suffix}`;
}

/** How often the panel has an order for each row of the sheet, by its own log. */
function timesOrdered(suffix: string): number[] {
	const times = Array.from({ length: ROWS }, () => 0);
	for (const { fields } of panel.books.orders.values()) {
		const [, workflow, row = ''] = /\/(\w+)_(\d+)$/.exec(fields.link ?? '') ?? [];
		if (workflow === idOf(suffix)) times[Number(row)] = (times[Number(row)] ?? 0) + 1;
	}
	return times;
}

const ONCE = Array.from({ length: ROWS }, () => 1);

function sentRows(): number {
	return panel.requestsFor('add').length;
}

function untilSent(count: number): Promise<void> {
	return new Promise((resolve) => {
		panel.onRequest = () => {
			if (sentRows() === count) resolve();
		};
	});
}

interface Result {
	runData: Record<
		string,
		Array<{ data: { main: Array<Array<{ json: { error?: { type: string } } }>> } }>
	>;
}

/** The items at the two outputs of the node that orders. */
function outputsOf({ runData }: Result): number[] {
	return (runData.Order?.[0]?.data.main ?? []).map((items) => items.length);
}

/** Of which type each row of the second output is. */
function failureTypesOf({ runData }: Result): Array<string | undefined> {
	const [, failed = []] = runData.Order?.[0]?.data.main ?? [];
	return failed.map(({ json }) => json.error?.type);
}

/** How many rows came out as orders or duplicates, and which ones are reported open. */
async function rowsOf(rest: Rest, execution: string): Promise<{ done: number; open: Set<number> }> {
	const done = await itemsIn(rest, execution, 'Order');
	const failed = await itemsIn(rest, execution, 'Order', 1);
	expect(failed).toEqual(
		failed.map(() =>
			expect.objectContaining({ error: expect.objectContaining({ type: 'unknownOutcome' }) }),
		),
	);
	return { done: done.length, open: new Set(failed.map(({ row }) => Number(row))) };
}

describe('a panel that cuts every third connection after taking the order, with Retry On Fail', () => {
	beforeEach(() => {
		panel.faults.add({ action: 'add', moment: 'after', misbehaviour: reset, every: 3 });
	});

	it('has every row once with references, and another execution reports the same rows open', async () => {
		expect(outputsOf(await n8n.execute(idOf('drop')))).toEqual([67, 33]);
		expect(outputsOf(await n8n.execute(idOf('drop')))).toEqual([67, 33]);

		expect(timesOrdered('drop')).toEqual(ONCE);
	});

	it('gets no request twice without references', async () => {
		expect(outputsOf(await n8n.execute(idOf('dropplain')))).toEqual([67, 33]);

		expect(sentRows()).toBe(ROWS);
		expect(timesOrdered('dropplain')).toEqual(ONCE);
	});
});

describe('1,000 rows of which the panel refuses every tenth', () => {
	it('place 900 orders, and the balance is right to the last digit', async () => {
		const { runData } = await n8n.execute(idOf('thousand'));

		expect(outputsOf({ runData })).toEqual([900, 100]);
		const rate = moneyOf(panel.books.services.get('2')?.rate ?? '0');
		const charged = (rate * 100n * 900n) / 1_000n;
		expect(panel.books.accounts.get(TEST_KEY)?.balance).toBe(moneyOf('1000') - charged);
		const refused: Array<{ json: { row: number; error: { type: string } } }> =
			runData.Order[0].data.main[1];
		expect(refused.map(({ json: { row, error } }) => [row, error.type])).toEqual(
			Array.from({ length: 100 }, (_, index) => [index * 10 + 9, 'validation']),
		);
	});
});

describe('the same sheet again', () => {
	it('orders nothing twice when it is executed twice', async () => {
		await n8n.execute(idOf('twice'));
		const { runData } = await n8n.execute(idOf('twice'));

		expect(timesOrdered('twice')).toEqual(ONCE);
		expect(sentRows()).toBe(ROWS);
		const again: Array<{ json: { duplicate: boolean } }> = runData.Order[0].data.main[0];
		expect(again.filter(({ json }) => json.duplicate)).toHaveLength(ROWS);
	});

	it('orders nothing twice when two processes run it at once', async () => {
		const second = {
			N8N_PORT: String(Number(n8n.env.N8N_PORT) + 10),
			N8N_RUNNERS_BROKER_PORT: String(Number(n8n.env.N8N_PORT) + 11),
		};
		const results = await Promise.all([
			n8n.execute(idOf('workers')),
			n8n.execute(idOf('workers'), second),
		]);

		for (const result of results) {
			// A row the other process has under way for longer than a second is reported open.
			const [done = 0, open = 0] = outputsOf(result);
			expect(done + open).toBe(ROWS);
			expect(open).toBeLessThan(ROWS / 10);
			expect(failureTypesOf(result).filter((type) => type !== 'unknownOutcome')).toEqual([]);
		}
		expect(timesOrdered('workers')).toEqual(ONCE);
		expect(sentRows()).toBe(ROWS);
	});
});

describe('an execution that does not come to its end', () => {
	it('leaves rows open when n8n is killed, and the next orders all but those', async () => {
		server = await n8n.startServer();
		const sent = untilSent(40);
		await runFrom(server.rest, idOf('kill'), START);
		await sent;
		await server.stop('SIGKILL');
		expect(sentRows()).toBeLessThanOrEqual(41);

		server = await n8n.startServer();
		const execution = await runFrom(server.rest, idOf('kill'), START);
		const { done, open } = await rowsOf(server.rest, execution);

		expect(done + open.size).toBe(ROWS);
		const times = timesOrdered('kill');
		expect(times.filter((count) => count > 1)).toEqual([]);
		const without = [...times.keys()].filter((row) => times[row] === 0);
		expect(without.filter((row) => !open.has(row))).toEqual([]);
	});

	it.each(['stop', 'stopplain'])(
		'sends nothing more when the user stops it (%s)',
		async (suffix) => {
			const { rest } = (server ??= await n8n.startServer());
			const sent = untilSent(50);
			const execution = await runFrom(rest, idOf(suffix), START);
			await sent;
			await rest(`/rest/executions/${execution}/stop`, {});
			await sleep(1_000);
			const atStop = sentRows();
			await sleep(2_000);

			expect(sentRows()).toBe(atStop);
			expect(atStop).toBeLessThan(60);
			expect(Math.max(...timesOrdered(suffix))).toBe(1);
		},
	);

	it('orders the rest when it is run again after it was stopped', async () => {
		const { rest } = (server ??= await n8n.startServer());
		const execution = await runFrom(rest, idOf('stop'), START);
		const { done, open } = await rowsOf(rest, execution);

		expect(done + open.size).toBe(ROWS);
		// The order that was under way: n8n heard no answer to it.
		expect(open.size).toBeLessThanOrEqual(1);
		expect(timesOrdered('stop')).toEqual(ONCE);
	});
});
