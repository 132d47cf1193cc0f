/**
 * The floor: bare loops that already know how to batch, with nothing around them. What a program
 * written for one panel would do, without failures, pairing or types.
 */
const PARALLEL = 4;
const BATCH = 100;

/** @typedef {(fields: Record<string, string>) => Promise<any>} Ask */

/**
 * @param {{ url: string; key: string }} panel
 * @returns {Ask}
 */
const askBare =
	({ url, key }) =>
	async (fields) => {
		const body = new URLSearchParams({ key, ...fields });
		return JSON.parse(await (await fetch(url, { method: 'POST', body })).text());
	};

/**
 * @template T
 * @param {T[]} list
 * @param {number} parallel
 * @param {(element: T) => Promise<void>} work
 */
async function inParallel(list, parallel, work) {
	const waiting = list.values();
	const runner = async () => {
		for (const element of waiting) await work(element);
	};
	await Promise.all(Array.from({ length: parallel }, runner));
}

/**
 * @param {Ask} ask
 * @param {string[]} ids
 */
async function readStatuses(ask, ids) {
	const batches = [];
	for (let start = 0; start < ids.length; start += BATCH)
		batches.push(ids.slice(start, start + BATCH));
	const rows = new Map();
	await inParallel(batches, PARALLEL, async (batch) => {
		const answer = await ask({ action: 'status', orders: batch.join(',') });
		for (const id of batch) rows.set(id, answer[id]);
	});
	return ids.map((id, item) => {
		const { status, charge, start_count, remains, currency } = rows.get(id);
		return {
			json: {
				order: id,
				status,
				charge: Number(charge),
				start_count: Number(start_count),
				remains: Number(remains),
				currency,
			},
			pairedItem: { item },
		};
	});
}

/**
 * @param {{ url: string; key: string }} panel
 * @param {Array<{ link: string; quantity: number }>} orders
 * @param {number} parallel
 */
async function placeOrders(panel, orders, parallel) {
	/** @type {unknown[]} */
	const placed = [];
	await inParallel(orders, parallel, async ({ link, quantity }) => {
		const fields = { action: 'add', service: '2', link, quantity: String(quantity) };
		placed.push({ json: await askBare(panel)(fields) });
	});
	return placed;
}

/**
 * @param {{ url: string; key: string }} panel
 * @param {string} word
 */
async function findServices(panel, word) {
	/** @type {Array<{ name: string }>} */
	const services = await askBare(panel)({ action: 'services' });
	return services.filter(({ name }) => name.toLowerCase().includes(word));
}

module.exports = { askBare, findServices, placeOrders, readStatuses };
