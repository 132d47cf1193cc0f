/**
 * `npm run test:matrix`: the end-to-end smoke set on every n8n of `test/host/versions`, one after the
 * other. Names of versions choose among them, everything else goes to jest.
 */
require('./ensureDependencies');

const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { N8N_VERSIONS, root } = require('../test/host/host');

const SMOKE = ['workflows', 'polling'].map((name) => join('test', 'e2e', `${name}.test.ts`));

const given = process.argv.slice(2);
const chosen = N8N_VERSIONS.filter((version) => given.includes(version));
const others = given.filter((argument) => !N8N_VERSIONS.includes(argument));

const results = (chosen.length > 0 ? chosen : N8N_VERSIONS).map((version) => {
	console.log(`\nn8n ${version}`);
	const { status } = spawnSync(process.execPath, [join(__dirname, 'e2e.js'), ...SMOKE, ...others], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, N8N_HOST_VERSION: version },
	});
	return { version, result: status === 0 ? 'passed' : 'did not pass' };
});

console.log();
for (const { version, result } of results) console.log(`n8n ${version}: ${result}`);
process.exit(results.every(({ result }) => result === 'passed') ? 0 : 1);
