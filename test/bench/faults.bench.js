/**
 * What a panel that is down, or refuses requests for their rate, costs: requests, seconds, and rows that got an
 * answer. The package's own client runs in simulated time, a request a row.
 */
const { createPanelClient } = require('./builtPackage');
const { isOverloaded, keepsSilent, limited, refusesConnections } = require('./faultyPanels');
const { showStep } = require('./showStep');
const { SimulatedTime } = require('../support/simulatedTime');

/** @typedef {import('../../nodes/SmmPanel/panel/client').PanelClient} PanelClient */
/** @typedef {import('./faultyPanels').Panel} Panel */

const COUNTS = [100, 1_000, 10_000];
const perMinute = 60;

/** @type {Record<string, () => Panel>} */
const FAULTS = {
	'connection refused': () => refusesConnections,
	'no answer': () => keepsSilent,
	'HTTP 503': () => isOverloaded,
	'429, headers': () => limited({ perMinute, hasHeaders: true }),
	'429, no headers': () => limited({ perMinute }),
	'429, no headers, any minute': () => limited({ perMinute, isSliding: true }),
	'429, in words': () => limited({ perMinute, words: 'Limit: 60/minute.' }),
};

/**
 * As the operations send by default, but for the size of a batch.
 * @type {Record<string, { settings: { timeoutMs: number; parallelRequests: number }; ask: (client: PanelClient, count: number) => Promise<unknown[]> }>}
 */
const OPERATIONS = {
	statuses: {
		settings: { timeoutMs: 30_000, parallelRequests: 4 },
		ask: async (client, count) => await client.orderStatuses(numbers(count).map(String)),
	},
	orders: {
		settings: { timeoutMs: 60_000, parallelRequests: 1 },
		ask: async (client, count) =>
			await Promise.all(
				numbers(count).map(
					async (row) =>
						await client.add({
							service: '1',
							link: `https://panel.example/p_${row}`,
							quantity: '10',
						}),
				),
			),
	},
};

async function run() {
	/** @type {Array<Record<string, string | number>>} */
	const rows = [];
	for (const [fault, createPanel] of Object.entries(FAULTS)) {
		for (const operation of Object.keys(OPERATIONS)) {
			showStep(`${fault}, ${operation}`);
			for (const count of COUNTS) {
				const measured = await simulate(createPanel(), operation, count);
				rows.push({ 'the panel': fault, of: operation, rows: count, ...measured });
			}
		}
	}
	return rows;
}

/**
 * @param {Panel} panel
 * @param {string} operation
 * @param {number} count
 */
async function simulate(panel, operation, count) {
	const { settings, ask } = OPERATIONS[operation] ?? {};
	if (settings === undefined || ask === undefined) throw new Error(`No operation "${operation}".`);
	const time = new SimulatedTime();
	const sent = { all: 0, refused: 0 };
	const { result, tookMs } = await time.run(async () => {
		const client = createPanelClient(connectionTo(panel, time, sent), {
			maxRequestsPerSecond: 0,
			maxRetries: 3,
			batchSize: 1,
			...settings,
		});
		return await ask(client, count);
	});
	return {
		requests: sent.all,
		seconds: (tookMs / 1_000).toFixed(1),
		'rows answered': result.filter((answer) => !isFailure(answer)).length,
		'refused %': ((sent.refused / sent.all) * 100).toFixed(1),
	};
}

let accounts = 0;

/**
 * @param {Panel} panel
 * @param {SimulatedTime} time
 * @param {{ all: number; refused: number }} sent
 * @returns {import('../../nodes/SmmPanel/panel/connection').PanelConnection}
 */
function connectionTo(panel, time, sent) {
	return {
		url: 'https://panel.example/api/v2',
		format: 'form',
		apiKey: 'key-of-the-bench',
		account: `account ${++accounts}`,
		wait: async (ms) => await time.wait(ms),
		async send({ fields, timeoutMs }) {
			sent.all++;
			const { answer, afterMs } = panel({ fields, timeoutMs, now: time.now });
			await time.wait(afterMs);
			if ('code' in answer) throw Object.assign(new Error(answer.code), answer);
			if (answer.status === 429) sent.refused++;
			return answer;
		},
	};
}

/** @param {number} count */
function numbers(count) {
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** @param {unknown} answer */
function isFailure(answer) {
	return typeof answer === 'object' && answer !== null && 'advice' in answer;
}

module.exports = { run };
