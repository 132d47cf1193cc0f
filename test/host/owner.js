/** The person n8n belongs to. */
const OWNER = {
	email: 'owner@example.com',
	password: 'Followers1',
	firstName: 'Panel',
	lastName: 'Owner',
};

/**
 * Creates the owner of a running n8n, or signs in where there is one; the cookie of the session.
 * @param {string} address
 * @returns {Promise<string>}
 */
async function signOwnerIn(address) {
	let answer = await post(`${address}/rest/owner/setup`, OWNER);
	// Before 2.20 n8n says it is ready before its routes are there.
	while (answer.status === 404) {
		await new Promise((resolve) => setTimeout(resolve, 500));
		answer = await post(`${address}/rest/owner/setup`, OWNER);
	}
	if (!answer.ok) {
		const { email, password } = OWNER;
		answer = await post(`${address}/rest/login`, { emailOrLdapLoginId: email, password });
	}
	if (!answer.ok)
		throw new Error(
			`n8n answered ${answer.status} when its owner was to sign in: ${await answer.text()}`,
		);
	return answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
}

/**
 * @param {string} url
 * @param {unknown} body
 */
async function post(url, body) {
	return await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
}

module.exports = { OWNER, signOwnerIn };
