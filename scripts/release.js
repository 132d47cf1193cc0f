/**
 * `npm run release`: gives the version of package.json its date of today in CHANGELOG.md, and says how to
 * go on. It commits, tags and publishes nothing.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const file = join(root, 'CHANGELOG.md');
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const today = new Date().toISOString().slice(0, 10);
const changelog = readFileSync(file, 'utf8');
const heading = `## [${version}] - `;
if (!changelog.includes(heading)) {
	console.error(`CHANGELOG.md has no chapter "${heading}unreleased". Write it first.`);
	process.exit(1);
}
const dated = changelog
	.replace(`${heading}unreleased`, heading + today)
	.replace(new RegExp(`^(\\[${version}\\]: .*)/commits/main$`, 'm'), `$1/releases/tag/v${version}`);
writeFileSync(file, dated);
console.log(`CHANGELOG.md: ${/^## .*$/m.exec(dated.slice(dated.indexOf(heading)))?.[0]}
Commit it, merge it, then publish a GitHub release with the tag v${version}.`);
