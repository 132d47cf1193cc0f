/** `npm run test:e2e`: sets up the real n8n of `npm start`, then runs the end-to-end tests against it. */
require('./ensureDependencies');

const { spawnSync } = require('node:child_process');
const { checkTools, installHost, root, SetUpStop } = require('./host/host');

async function main() {
	checkTools();
	await installHost();
	const jest = require.resolve('jest/bin/jest');
	const args = [jest, '--config', 'jest.e2e.config.js', ...process.argv.slice(2)];
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
	process.exit(status ?? 1);
}

main().catch((error) => {
	console.error(error instanceof SetUpStop ? error.message : error);
	process.exit(1);
});
