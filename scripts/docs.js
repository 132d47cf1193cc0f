/** `npm run docs`: writes those parts of the documents anew that are made of the code. */
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { madeDocuments } = require('../test/support/documents.ts');
const { root } = require('../test/support/project');

for (const [file, text] of madeDocuments()) writeFileSync(join(root, file), text);

console.log(
	'Running every operation on every family of panels, and through every fault (a minute) …',
);
const jest = ['jest', '-i', 'test/workflows/dialects', 'test/workflows/faults'];
const { status } = spawnSync('npx', jest, {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit'],
	env: { ...process.env, UPDATE_TABLES: '1' },
});
spawnSync('npx', ['prettier', '--write', 'docs', 'README.md', 'CONTRIBUTING.md'], {
	cwd: root,
	stdio: 'inherit',
});
process.exit(status ?? 1);
