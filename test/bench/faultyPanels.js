/** Panels that fail, as functions of the time: what they answer to a request that arrives now. */

/** @typedef {import('../../nodes/SmmPanel/panel/answer').RawAnswer} RawAnswer */
/** @typedef {{ fields: Record<string, string>; now: number; timeoutMs: number }} Arrival */
/** An answer, or the error code of a connection without one; and how long it takes (ms). */
/** @typedef {{ answer: RawAnswer | { code: string }; afterMs: number }} Reaction */
/** @typedef {(arrival: Arrival) => Reaction} Panel */

const ANSWER_MS = 200;

/** @type {Panel} */
const refusesConnections = () => ({ answer: { code: 'ECONNREFUSED' }, afterMs: 1 });

/** @type {Panel} */
const keepsSilent = ({ timeoutMs }) => ({ answer: { code: 'ETIMEDOUT' }, afterMs: timeoutMs });

/** @type {Panel} */
const isOverloaded = () => answered(503, {});

/**
 * Takes so many requests within a minute of the first one, as the limits of Laravel and Express do, or
 * within any minute.
 * @param {{ perMinute: number; isSliding?: boolean; hasHeaders?: boolean; words?: string }} limit
 * @returns {Panel}
 */
function limited({
	perMinute,
	isSliding = false,
	hasHeaders = false,
	words = 'Too many requests',
}) {
	/** @type {number[]} */
	let taken = [];
	return ({ fields, now }) => {
		const [first = now] = taken;
		if (isSliding) taken = taken.filter((time) => time > now - 60_000);
		else if (now >= first + 60_000) taken = [];
		const isTaken = taken.length < perMinute;
		if (isTaken) taken.push(now);
		const resetS = String(Math.ceil(((taken[0] ?? now) + 60_000 - now) / 1_000));
		const headers = {
			'x-ratelimit-limit': String(perMinute),
			'x-ratelimit-remaining': String(perMinute - taken.length),
			...(!isTaken && { 'retry-after': resetS }),
		};
		return isTaken
			? answered(200, doneFor(fields), hasHeaders ? headers : {})
			: answered(429, { error: words }, hasHeaders ? headers : {});
	};
}

/** @param {Record<string, string>} fields */
function doneFor({ action, link }) {
	return action === 'add'
		? { order: Number(link?.split('_')[1]) }
		: { status: 'Completed', charge: '1', remains: '0' };
}

/**
 * @param {number} status
 * @param {unknown} json
 * @param {Record<string, string>} headers
 * @returns {Reaction}
 */
function answered(status, json, headers = {}) {
	return { answer: { status, headers, text: JSON.stringify(json) }, afterMs: ANSWER_MS };
}

module.exports = { refusesConnections, keepsSilent, isOverloaded, limited };
