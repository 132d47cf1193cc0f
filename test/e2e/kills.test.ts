import { sleep } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { RealN8n } from '../host/realN8n';
import { itemsIn, runFrom, saveWorkflow } from '../support/executions';
import { TEST_KEY, usePanel } from '../support/panel';
import { createRandom } from '../support/random';
import { printRow } from '../support/resultTable';
import { kills } from './killSettings';

const ROWS = 60;
const ANSWER_MS = 50;
const START = "When clicking 'Execute workflow'";

const { panel, credentials } = usePanel({ answerAfterMs: ANSWER_MS });
const n8n = new RealN8n();
const random = createRandom(9);
let server: Awaited<ReturnType<RealN8n['startServer']>>;

beforeAll(async () => {
	await n8n.setUp(credentials());
	server = await n8n.startServer();
}, 300_000);

beforeEach(() => {
	panel.books.openAccount(TEST_KEY, '1000');
});

afterAll(async () => {
	await server.stop();
	n8n.remove();
});

/** Saves a workflow that orders a sheet of its own. */
async function saveSheet(name: string, parallelRequests: number): Promise<string> {
	const [workflow] = n8n.readWorkflows('test/e2e/money', ['sheetoforders']);
	const parameters: Record<string, Record<string, unknown>> = {
		Sheet: {
			jsCode: `return Array.from({ length: ${ROWS} }, (_, row) => ({ json: { link: 'https://instagram.com/${name}_' + row, quantity: 100 } }));`,
		},
		Order: { options: { orderReference: '={{ $json.link }}', parallelRequests } },
	};
	for (const node of workflow?.nodes ?? []) Object.assign(node.parameters, parameters[node.name]);
	return await saveWorkflow(server.rest, { ...workflow, name });
}

function untilSent(count: number): Promise<void> {
	let sent = 0;
	return new Promise((resolve) => {
		panel.onRequest = ({ action }) => {
			if (action === 'add' && ++sent === count) resolve();
		};
	});
}

/** What the panel has of each row of a sheet, by its own log: how many orders. */
function timesOrdered(name: string): Map<string, number> {
	const times = new Map(
		Array.from({ length: ROWS }, (_, row) => [`https://instagram.com/${name}_${row}`, 0]),
	);
	for (const { fields } of panel.books.orders.values()) {
		const before = times.get(fields.link ?? '');
		if (before !== undefined) times.set(fields.link ?? '', before + 1);
	}
	return times;
}

async function killAndRunAgain(name: string, parallel: number) {
	const workflow = await saveSheet(name, parallel);
	const sent = untilSent(1 + Math.floor(random() * (ROWS - 1)));
	await runFrom(server.rest, workflow, START);
	await sent;
	await sleep(random() * ANSWER_MS);
	await server.stop('SIGKILL');
	const sentBefore = [...timesOrdered(name).values()].filter((times) => times > 0).length;

	server = await n8n.startServer();
	const execution = await runFrom(server.rest, workflow, START);
	const [done = [], failed = []] = [
		await itemsIn(server.rest, execution, 'Order'),
		await itemsIn(server.rest, execution, 'Order', 1),
	];
	const open = new Set(failed.map(({ link }) => String(link)));
	const duplicates = done.filter(({ duplicate }) => duplicate === true);
	const times = timesOrdered(name);
	return {
		sheet: name,
		'sent before': sentBefore,
		duplicates: duplicates.length,
		ordered: done.length - duplicates.length,
		open: open.size,
		'open, at the panel': [...open].filter((link) => times.get(link) === 1).length,
		twice: [...times.values()].filter((count) => count > 1).length,
		lost: [...times].filter(([link, count]) => count === 0 && !open.has(link)).length,
		kinds: [
			...new Set(failed.map(({ error }) => (isObject(error) ? error.type : undefined))),
		].join(),
		rows: done.length + failed.length,
	};
}

describe('an execution with references that is killed and run again', () => {
	it.each([1, 4])(
		'orders no row twice and loses none in silence (parallel %i)',
		async (parallel) => {
			for (let kill = 1; kill <= kills; kill++) {
				const { kinds, rows, ...counts } = await killAndRunAgain(
					`parallel${parallel}kill${kill}`,
					parallel,
				);
				printRow(counts);

				expect(counts).toMatchObject({ twice: 0, lost: 0 });
				expect(rows).toBe(ROWS);
				expect(['', 'unknownOutcome']).toContain(kinds);
				// Those not confirmed, those under way, and those claimed ahead: a group of a quarter of a second each.
				expect(counts.open).toBeLessThanOrEqual(3 * parallel * Math.ceil(250 / ANSWER_MS));
			}
		},
		600_000,
	);
});
