/** How much the queue-mode tests do; QUEUE_SHORT=1 for the short form. */
const isShort = process.env.QUEUE_SHORT === '1';

const sizes = isShort
	? { executions: 6, rows: 1_000, orders: 10, kills: 1, rounds: 2, mainKills: 1, tableRows: 300 }
	: {
			executions: 20,
			rows: 1_000,
			orders: 15,
			kills: 3,
			rounds: 4,
			mainKills: 2,
			tableRows: 2_000,
		};

/** How much workers do that share n8n's store. */
const shared = isShort
	? { workers: [2], bigSheets: 1, bigRows: 100, rows: 100, longestFreezeMs: 3_000 }
	: { workers: [2, 3], bigSheets: 10, bigRows: 200, rows: 2_000, longestFreezeMs: 20_000 };

module.exports = { shared, sizes };
