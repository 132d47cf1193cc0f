/** Loads the nodes and credentials of an installed package as n8n does, and prints what that took. */
const { readFileSync } = require('node:fs');
const { basename, join } = require('node:path');

// What the host has loaded long before is not the package's.
require('n8n-workflow');

const folder = process.argv[2] ?? '';
const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

global.gc?.();
const before = process.memoryUsage().heapUsed;
const startedAt = performance.now();
const loaded = [...(n8n.nodes ?? []), ...(n8n.credentials ?? [])].map((file) => {
	const [name = ''] = basename(file).split('.');
	const Type = require(join(folder, file))[name];
	return new Type();
});
const ms = performance.now() - startedAt;
global.gc?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
console.log(JSON.stringify({ types: loaded.length, ms, megabytes }));
