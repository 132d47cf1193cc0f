/** What dependency-cruiser finds, by the rules of `.dependency-cruiser.js`. */
const { execFileSync } = require('node:child_process');
const {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { root } = require('./project');

/** Everything that is written here. */
const FOLDERS = ['nodes', 'credentials', 'test', 'scripts'];

/**
 * @typedef {{ rule: string; from: string; to: string }} Violation
 * @typedef {{ from: string; to: string }} Import
 */

/**
 * The imports below folders of a project, and those that break a rule.
 * @param {string[]} folders
 * @param {string} [project]
 * @returns {{ imports: Import[]; violations: Violation[] }}
 */
function cruise(folders, project = root) {
	const config = join(root, '.dependency-cruiser.js');
	const cruiser = join(root, 'node_modules', '.bin', 'depcruise');
	// The reporter `json` ends well whatever it found.
	const output = execFileSync(cruiser, [...folders, '--config', config, '--output-type', 'json'], {
		cwd: project,
		encoding: 'utf8',
		maxBuffer: 50_000_000,
	});
	/** @type {import('dependency-cruiser').ICruiseResult} */
	const { modules, summary } = JSON.parse(output);
	return {
		imports: modules.flatMap(({ source, dependencies }) =>
			dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
		),
		violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
	};
}

/** The names of all rules. @type {string[]} */
const RULES = require('../../.dependency-cruiser').forbidden.map(({ name }) => name);

/**
 * What breaks a rule in a project that has the settings of this one and no files but these.
 * @param {Record<string, string>} files content by path
 */
function violationsIn(files) {
	const project = mkdtempSync(join(tmpdir(), 'smm-panel-arrows-'));
	try {
		for (const part of ['package.json', 'tsconfig.json'])
			copyFileSync(join(root, part), join(project, part));
		symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
		for (const folder of FOLDERS) mkdirSync(join(project, folder));
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(project, path)), { recursive: true });
			writeFileSync(join(project, path), content);
		}
		return cruise(FOLDERS, project).violations;
	} finally {
		rmSync(project, { recursive: true });
	}
}

module.exports = { cruise, FOLDERS, RULES, violationsIn };
