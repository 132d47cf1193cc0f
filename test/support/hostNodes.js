/** The node types a real n8n brings, as its editor gets them. */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { hostFolder } = require('../host/host');

const PACKAGES = ['n8n-nodes-base', '@n8n/n8n-nodes-langchain'];

/**
 * Every version of every type, with the name workflows know it by.
 * @returns {import('n8n-workflow').INodeTypeDescription[]}
 */
function readHostNodes() {
	const { resolve } = createRequire(join(hostFolder, 'node_modules', 'n8n', 'package.json'));
	return PACKAGES.flatMap((from) => {
		const file = join(dirname(resolve(`${from}/package.json`)), 'dist', 'types', 'nodes.json');
		/** @type {import('n8n-workflow').INodeTypeDescription[]} */
		const types = JSON.parse(readFileSync(file, 'utf8'));
		return types.map((type) => ({ ...type, name: `${from}.${type.name}` }));
	});
}

module.exports = { readHostNodes };
