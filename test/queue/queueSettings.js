/** How much the queue-mode tests do; QUEUE_SHORT=1 for the short form. */
const sizes =
	process.env.QUEUE_SHORT === '1'
		? { executions: 6, rows: 1_000, orders: 10, kills: 1, rounds: 2, mainKills: 1 }
		: { executions: 20, rows: 1_000, orders: 15, kills: 3, rounds: 4, mainKills: 2 };

module.exports = { sizes };
