/** The PostgreSQL and the Redis n8n needs in queue mode. */
const { existsSync, readdirSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { run, SetUpStop } = require('./host');

/** Where Debian has PostgreSQL's own programs, a folder for each version; they are not in the PATH. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** What is started, by the Debian package it comes from. */
const PACKAGES = { postgresql: 'postgres', 'redis-server': 'redis-server' };

/** Installs what is missing with apt-get; where that takes somebody else, says what. */
async function installServices() {
	const missing = Object.entries(PACKAGES)
		.filter(([, program]) => programPath(program) === undefined)
		.map(([name]) => name);
	if (missing.length === 0) return;
	const advice = `Install ${missing.join(' and ')} (Debian: apt-get install ${missing.join(' ')}), then start again.`;
	if (process.getuid?.() !== 0 || programPath('apt-get') === undefined) throw new SetUpStop(advice);
	console.log(`Installing ${missing.join(' and ')} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		await run('apt-get', ['update'], { stdio: 'inherit' });
		await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
			stdio: 'inherit',
			env,
		});
	} catch {
		throw new SetUpStop(`apt-get could not install them. ${advice}`);
	}
}

/** @param {string} program */
function programPath(program) {
	const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS) : [];
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin')),
	];
	return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

module.exports = { installServices, programPath };
