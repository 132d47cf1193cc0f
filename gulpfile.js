const { rmSync } = require('node:fs');
const { dest, src } = require('gulp');

/**
 * Removes the last build, so that nothing deleted from the sources is ever packed.
 * @param {() => void} done
 */
function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

/** Icons, output schemas and the codex beside the compiled nodes, where n8n looks for them. */
function assets() {
	return src(['nodes/**/*.{png,svg}', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

exports.clean = clean;
exports.assets = assets;
