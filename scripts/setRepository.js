/**
 * `npm run set-repository -- owner/name`: the repository moved. Puts its new address into every file that
 * has the old one; package.json has the one that counts.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { repositoryAddress, REPOSITORY_FILES, root } = require('../test/support/project');

const [repository = ''] = process.argv.slice(2);
if (!/^[\w-]+\/[\w.-]+$/.test(repository)) {
	console.error('Name the repository: npm run set-repository -- owner/name');
	process.exit(1);
}
const before = repositoryAddress();
const after = `https://github.com/${repository}`;
for (const file of REPOSITORY_FILES) {
	const path = join(root, file);
	writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after));
}
console.log(`${REPOSITORY_FILES.length} files: ${before} is now ${after}`);
