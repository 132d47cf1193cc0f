/** The PostgreSQL and the Redis n8n needs in queue mode. */
const { existsSync, readdirSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { installPackages } = require('./debian');
const { SetUpStop } = require('./host');

/** Where Debian has PostgreSQL's own programs, a folder for each version; they are not in the PATH. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** What is started, by the Debian package it comes from. */
const PACKAGES = { postgresql: 'postgres', 'redis-server': 'redis-server' };

/** Installs what is missing; where that takes somebody else, says what. */
function installServices() {
	const missing = Object.entries(PACKAGES)
		.filter(([, program]) => programPath(program) === undefined)
		.map(([name]) => name);
	if (missing.length === 0 || installPackages(missing)) return;
	throw new SetUpStop(
		`Install ${missing.join(' and ')} (Debian: apt-get install ${missing.join(' ')}), then start again.`,
	);
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
