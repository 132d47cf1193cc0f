import { DIALECTS } from '../simulatedPanel/dialects';
import type { Dialect } from '../simulatedPanel/dialects/dialect';
import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { SimulatedPanel } from '../simulatedPanel/server';
import { endOf, runFrom, type Ending } from '../support/executions';
import { TEST_KEY } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const panels = DIALECTS.map((dialect, index) => ({
	dialect,
	panel: new SimulatedPanel({ dialect }),
	suffix: `family${index}`,
}));

const START = "When clicking 'Execute workflow'";

/** Every workflow by the triggers it is run from, in their order, and the actions of the panel it needs. */
const WORKFLOWS: Array<[id: string, triggers: string[], actions: string[]]> = [
	['account', [START], []],
	['services', [START], []],
	['custom', [START], ['status by hand']],
	['erroroutput', [START], []],
	['orders', [START], ['add', 'cancel']],
	['refills', [START], ['refill', 'refill_status']],
	['balancereport', [START], []],
	['statusesforalistofids', [START], []],
	['refillcompletedorders', [START], ['refill']],
	['placeoneorder', [START], ['add']],
	['failovertoasecondpanel', [START], ['add']],
	['cheapestoftwopanels', [START], ['add']],
	['orderfromasheet', ['Every Hour'], ['add']],
	['writechangedstatusesback', ['Every 15 Minutes'], []],
	['watchlistinadatatable', ['Watch List', 'Orders Changed'], []],
	['notifyonfinalstatus', ['Order Ended'], []],
	['refillordersthatdrop', ['Completed Order Changed'], ['refill']],
	['lowbalancealert', ['Balance Is Low'], []],
	['pricechangealert', ['Services Changed'], []],
];

/** What a user reads where a family does not offer something, needs something of its own, or breaks. */
const HELPFUL =
	/not offer .*\.$|'Extra Fields'|Look in the panel|Try again later|'Refill ID' is empty|Invalid order ID/;

/** By family, by workflow and trigger. */
const endings = new Map<string, Map<string, Ending>>();

const { rest } = useRealN8n(async (n8n) => {
	for (const { dialect, panel, suffix } of panels) {
		await panel.start();
		panel.books.openAccount(TEST_KEY, '100.84292');
		addExampleOrders(panel.books, TEST_KEY);
		panel.books.seedOrders(TEST_KEY, 1_500);
		giveNumericIds(panel);
		const credential = { id: suffix, name: dialect.name };
		const { requestFormat, keyField } = dialect;
		const data = { apiUrl: panel.url, apiKey: TEST_KEY, requestFormat, keyField };
		if (n8n.env.N8N_PORT === undefined) await n8n.setUp(data);
		await n8n.addCredential(data, credential);
		const changes = {
			credential,
			suffix,
			parameters: { 'Orders Changed': { idSource: 'list', orderIds: '23501 23503 23510' } },
			texts: { 'SMM sheet': `Sheet ${suffix}`, 'SMM orders': `Orders ${suffix}` },
		};
		await n8n.addWorkflows('examples', changes);
		await n8n.addWorkflows('test/e2e/workflows', changes);
	}
}, 900_000);

beforeAll(async () => {
	for (const { dialect, panel, suffix } of panels) {
		const ended = new Map<string, Ending>();
		for (const [id, triggers] of WORKFLOWS) {
			for (const trigger of triggers) {
				endOrders(panel);
				const execution = await runFrom(rest, `${id}${suffix}`, trigger);
				ended.set(`${id} from ${trigger}`, await endOf(rest, execution));
			}
		}
		endings.set(dialect.name, ended);
	}
}, 900_000);

afterAll(async () => {
	for (const { panel } of panels) await panel.stop();
});

/** The ids the workflows ask for, whatever ids the family writes. */
function giveNumericIds({ books }: SimulatedPanel): void {
	const orders = [...books.orders.values()];
	books.orders.clear();
	for (const [index, order] of orders.entries()) {
		order.id = String(23_501 + index);
		books.orders.set(order.id, order);
	}
}

/** No order of an earlier workflow keeps its link busy. */
function endOrders({ books }: SimulatedPanel): void {
	for (const order of books.orders.values()) order.fixed ??= { status: 'Completed', remains: 0 };
}

/** Whether a workflow can do on a family what it does on PerfectPanel. */
function canDo(dialect: Dialect, needs: string[]): boolean {
	const { name, actions, broken = [], byHand = [], ownOrderField } = dialect;
	return needs.every((action) => {
		if (action === 'add') return ownOrderField === undefined;
		// A user's own action has its fields in the body only.
		if (action === 'status by hand') return name !== 'Uzbek script';
		return action in actions && !broken.includes(action) && !byHand.includes(action);
	});
}

const runsOf = (dialect: Dialect, isDone: boolean) =>
	WORKFLOWS.filter(([, , needs]) => canDo(dialect, needs) === isDone).flatMap(([id, triggers]) =>
		triggers.map((trigger) => `${id} from ${trigger}`),
	);

describe.each(DIALECTS)('examples and operations against $name', (dialect) => {
	it('do what they do on PerfectPanel', () => {
		const done = (family: string) =>
			runsOf(dialect, true).map((run) => {
				const { stoppedBy, counts } = endings.get(family)?.get(run) ?? {};
				return [run, stoppedBy, counts];
			});

		expect(done(dialect.name)).toEqual(done('PerfectPanel'));
	});

	it('say what the family does not offer, and what to do', () => {
		for (const run of runsOf(dialect, false)) {
			for (const sentence of endings.get(dialect.name)?.get(run)?.sentences ?? ['not run'])
				expect([run, sentence]).toEqual([run, expect.stringMatching(HELPFUL)]);
		}
	});
});
