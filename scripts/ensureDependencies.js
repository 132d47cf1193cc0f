/** Installs the development dependencies where they are missing or older than the lock file. */
const { spawnSync } = require('node:child_process');
const { statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const changedAt = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function ensureDependencies() {
	if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
	console.log('Installing the development dependencies (npm ci, about 2 minutes) …');
	const { status } = spawnSync('npm', ['ci'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status === 0) return;
	console.error(
		'npm ci did not finish. Check the network connection and the messages above, then try again.',
	);
	process.exit(1);
}

ensureDependencies();
