/** Programs out of Debian's packages. */
const { spawnSync } = require('node:child_process');

/**
 * Installs packages with apt-get; false where there is none, we may not, or it did not work.
 * @param {string[]} names
 */
function installPackages(names) {
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return false;
	console.log(`Installing ${names.join(' and ')} …`);
	return aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

/** @param {string[]} args */
function aptGet(args) {
	const { status } = spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	return status === 0;
}

module.exports = { installPackages };
