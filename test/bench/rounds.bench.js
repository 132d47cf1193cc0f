/**
 * How long the trigger takes to ask for all its orders once, in both modes of n8n: simulated from what a poll has
 * of time, the pace that is set, and the length of the list. A panel answers after 0.5 s.
 */
const ANSWER_S = 0.5;
const PARALLEL = 4;
const BATCH = 100;
const POLL_S = 60;
/** Of what n8n gives a poll, as `PollTime` has it. */
const SHARE_FOR_ASKING = 0.8;
const MODES = [
	{ mode: 'default', budgetS: 300 },
	{ mode: 'durable cursors', budgetS: 36 },
];

async function run() {
	return MODES.flatMap(({ mode, budgetS }) =>
		[1_000, 10_000, 100_000].flatMap((ids) =>
			[0, 1, 5].map((perSecond) => simulate({ mode, budgetS, ids, perSecond })),
		),
	);
}

/** @param {{ mode: string; budgetS: number; ids: number; perSecond: number }} poll */
function simulate({ mode, budgetS, ids, perSecond }) {
	const requests = Math.ceil(ids / BATCH);
	let left = requests;
	let polls = 0;
	let startS = 0;
	let endS = 0;
	while (left > 0) {
		const { asked, tookS } = simulatePoll(left, budgetS * SHARE_FOR_ASKING, perSecond);
		left -= asked;
		polls++;
		endS = startS + tookS;
		// A poll that is due while another one runs returns at once.
		startS = Math.ceil(Math.max(endS, startS + 1) / POLL_S) * POLL_S;
	}
	return {
		mode,
		'ids that may change': ids,
		'requests a second': perSecond === 0 ? 'no limit' : perSecond,
		requests,
		'polls a round': polls,
		'minutes a round': (endS / 60).toFixed(1),
	};
}

/**
 * @param {number} most
 * @param {number} timeS
 * @param {number} perSecond
 */
function simulatePoll(most, timeS, perSecond) {
	const freeAt = new Array(PARALLEL).fill(0);
	let nextStart = 0;
	let asked = 0;
	while (asked < most) {
		const worker = freeAt.indexOf(Math.min(...freeAt));
		const start = Math.max(freeAt[worker], nextStart);
		// A poll asks once, whatever time it has.
		if (start >= timeS && asked > 0) break;
		if (perSecond > 0) nextStart = start + 1 / perSecond;
		freeAt[worker] = start + ANSWER_S;
		asked++;
	}
	return { asked, tookS: Math.max(...freeAt) };
}

module.exports = { run };
