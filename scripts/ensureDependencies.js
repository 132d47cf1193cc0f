/** Installs the development dependencies where they are not those of the lock file. */
const { spawnSync } = require('node:child_process');
const { existsSync, lstatSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const folder = join(root, 'node_modules');

/** @typedef {{ version?: string; optional?: boolean }} LockedPackage */

function ensureDependencies() {
	if (isAsLocked()) return;
	// npm ci would empty the folder the link leads to, which others use too.
	if (existsSync(folder) && lstatSync(folder).isSymbolicLink())
		stopWith(
			'node_modules is a link, and what it leads to is not what package-lock.json asks for.',
		);
	console.log('Installing the development dependencies (npm ci, about 2 minutes) …');
	const { status } = spawnSync('npm', ['ci'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status === 0) return;
	stopWith(
		'npm ci did not finish. Check the network connection and the messages above, then try again.',
	);
}

/** Dates say nothing: git writes the lock file anew when it changes branches. */
function isAsLocked() {
	const installed = packagesOf(join(folder, '.package-lock.json'));
	return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
		([path, { version, optional }]) =>
			path === '' || optional === true || installed[path]?.version === version,
	);
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** @param {string} message */
function stopWith(message) {
	console.error(message);
	process.exit(1);
}

ensureDependencies();
