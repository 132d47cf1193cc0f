/**
 * Orders in a process of its own: `orderReferenced.js <rows> <parallel> <known> <url> <key>` tells its
 * parent what a run took; `known` is how many references the node remembers, "none" a run without any.
 */
require('reflect-metadata');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { SmmPanel } = require('./builtPackage');
const { openHostStore } = require('./hostStore');
const { BY_COLUMN, serviceById } = require('../support/orderForm.ts');
const { runInEngine } = require('../support/runInEngine.ts');

const TICK_MS = 5;
const WARM_UP_ROWS = 100;

let links = 0;

async function main() {
	const [rowsText = '', parallelText = '', known = '', url = '', key = ''] = process.argv.slice(2);
	const folder = mkdtempSync(join(tmpdir(), 'smm-panel-references-'));
	const store = await openHostStore(join(folder, 'database.sqlite'));
	const count = known === 'none' ? 0 : Number(known);
	await store.fill({ workflowId: 'workflow-1', nodeId: 'panel', count });
	/** @param {number} rows */
	const order = async (rows) =>
		await runInEngine({
			credentials: { apiUrl: url, apiKey: key, requestFormat: 'form', keyField: 'key' },
			parameters: {
				resource: 'order',
				operation: 'create',
				service: serviceById('2'),
				fields: BY_COLUMN,
				options: {
					parallelRequests: Number(parallelText),
					...(known !== 'none' && { orderReference: '={{ $json.link }}' }),
				},
			},
			input: Array.from({ length: rows }, () => ({
				link: `https://instagram.com/references_${process.pid}_${++links}`,
				quantity: 10,
			})),
			other: { type: 'n8n-nodes-smm-panel.smmPanel', typeVersion: 1, instance: new SmmPanel() },
		});
	await order(WARM_UP_ROWS);
	store.written.bytes = 0;
	const stopWatching = watchLoop();
	const startedAt = performance.now();
	const { outputs } = await order(Number(rowsText));
	const ms = performance.now() - startedAt;
	const blockMs = stopWatching();
	const rows = (outputs[0] ?? []).filter(({ json }) => json.order !== null).length;
	rmSync(folder, { recursive: true });
	process.send?.({ rows, ms, blockMs, bytes: store.written.bytes });
	process.disconnect();
	process.exit(0);
}

/** @returns {() => number} ends it; how long the event loop stood still at the longest, in ms */
function watchLoop() {
	let longest = 0;
	let last = performance.now();
	const ticker = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last - TICK_MS);
		last = now;
	}, TICK_MS);
	return () => {
		clearInterval(ticker);
		return longest;
	};
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
