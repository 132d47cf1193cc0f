/**
 * `npm run test:e2e`: sets up the real n8n of `npm start`, then runs the end-to-end tests against
 * it; with another jest configuration as `--config`, the tests of that.
 */
require('./ensureDependencies');

const { spawnSync } = require('node:child_process');
const { checkTools, installHost, root, SetUpStop } = require('../test/host/host');
const { installServices } = require('../test/host/installServices');

async function main() {
	checkTools();
	await installHost();
	const jest = require.resolve('jest/bin/jest');
	const given = process.argv.slice(2);
	if (given.includes('test/queue/jest.config.js')) installServices();
	const config = given.includes('--config') ? [] : ['--config', 'test/e2e/jest.config.js'];
	const args = [jest, ...config, ...given];
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
	process.exit(status ?? 1);
}

main().catch((error) => {
	console.error(error instanceof SetUpStop ? error.message : error);
	process.exit(1);
});
