/** The files of this project, for tests about the package as a whole. */
const { execFileSync } = require('node:child_process');
const {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');

/** What a user of the package gets, and nothing else. */
const PACKED_FILE =
	/^(dist\/(credentials|nodes)\/.+\.(js|svg|json)|index\.js|package\.json|README\.md|LICENSE\.md)$/;

/** @param {string} file */
function readFile(file) {
	return readFileSync(join(root, file), 'utf8');
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
	return JSON.parse(readFile(file));
}

/** Where the address of the repository stands; package.json has the one that counts. */
const REPOSITORY_FILES = [
	'package.json',
	'CHANGELOG.md',
	'SECURITY.md',
	'.github/ISSUE_TEMPLATE/config.yml',
	'credentials/SmmPanelApi.credentials.ts',
	'nodes/SmmPanel/SmmPanel.node.json',
	'nodes/SmmPanel/SmmPanelTrigger.node.json',
];

/** @returns {string} */
function repositoryAddress() {
	const { repository } = JSON.parse(readFile('package.json'));
	return repository.url.replace(/^git\+|\.git$/g, '');
}

/** @param {string} file */
function sizeOf(file) {
	return statSync(join(root, file), { throwIfNoEntry: false })?.size;
}

/** Every file below a folder, with paths from the folder `from`. */
function listFiles(/** @type {string} */ folder, from = root) {
	return readdirSync(join(from, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(from, join(entry.parentPath, entry.name)))
		.sort();
}

/**
 * What `npm pack` would publish.
 * @returns {{ size: number; paths: string[] }}
 */
function packedFiles() {
	const [{ files, size }] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
			cwd: root,
			encoding: 'utf8',
		}),
	);
	return { size, paths: files.map((/** @type {{ path: string }} */ { path }) => path).sort() };
}

/** The files `n8n-node build` makes of the sources, by path, with their content. */
function buildWithN8nNode() {
	const copy = mkdtempSync(join(tmpdir(), 'smm-panel-build-'));
	try {
		for (const part of ['credentials', 'nodes', 'package.json', 'tsconfig.json'])
			cpSync(join(root, part), join(copy, part), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
		execFileSync(join(root, 'node_modules', '.bin', 'n8n-node'), ['build'], {
			cwd: copy,
			stdio: 'pipe',
		});
		return filesWithContent(copy);
	} finally {
		rmSync(copy, { recursive: true });
	}
}

/** The files of our own build, by path, with their content. */
function ourBuild() {
	return filesWithContent(root);
}

/** @param {string} from */
function filesWithContent(from) {
	return Object.fromEntries(
		listFiles('dist', from).map((file) => [file, readFileSync(join(from, file), 'utf8')]),
	);
}

module.exports = {
	buildWithN8nNode,
	listFiles,
	ourBuild,
	PACKED_FILE,
	packedFiles,
	readFile,
	readJson,
	REPOSITORY_FILES,
	repositoryAddress,
	root,
	sizeOf,
};
