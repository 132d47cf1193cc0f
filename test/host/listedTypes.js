/** What an n8n lists of this package, by the names workflows know. */
const TYPES = [
	'n8n-nodes-smm-panel.smmPanel',
	'n8n-nodes-smm-panel.smmPanelTrigger',
	'smmPanelApi',
];

/**
 * Those of the package that an n8n does not have.
 * @param {import('./realN8n').RealN8n} n8n
 */
async function missingTypes(n8n) {
	const server = await n8n.startServer();
	const nodes = await server.rest('/types/nodes.json');
	const credentials = await server.rest('/types/credentials.json');
	await server.stop();
	/** @type {string[]} */
	const names = [...nodes, ...credentials].map(({ name }) => name);
	return TYPES.filter((type) => !names.includes(type));
}

module.exports = { missingTypes };
