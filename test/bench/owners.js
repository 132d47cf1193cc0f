/** Whose functions a process spends its time in, by V8's sampling profiler. */
const { Session } = require('node:inspector/promises');

/** The first that fits decides. What V8 has no file for is its own. */
const OWNERS = {
	'its own code': /\/dist\/(nodes|credentials)\/|\/bench\/floor\.js/,
	'HTTP client':
		/axios|follow-redirects|proxy|form-data|undici|node:_http|node:net|node:.*(url|stream|querystring)/,
	n8n: /n8n/,
	'garbage collector': /^\(garbage collector\)/,
	waiting: /^\(idle\)/,
	'the rest': /^/,
};

/**
 * @param {() => Promise<void>} run
 * @returns {Promise<Record<string, number>>} ms by owner
 */
async function measureOwners(run) {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.start');
	await run();
	const { profile } = await session.post('Profiler.stop');
	session.disconnect();

	const owners = new Map(profile.nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
	const spent = Object.fromEntries(Object.keys(OWNERS).map((owner) => [owner, 0]));
	for (const [index, id] of (profile.samples ?? []).entries()) {
		const owner = owners.get(id) ?? '';
		spent[owner] = (spent[owner] ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1_000;
	}
	return spent;
}

/** @param {{ url: string; functionName: string }} callFrame */
function ownerOf({ url, functionName }) {
	const place = url || functionName;
	return Object.entries(OWNERS).find(([, pattern]) => pattern.test(place))?.[0] ?? '';
}

module.exports = { measureOwners };
