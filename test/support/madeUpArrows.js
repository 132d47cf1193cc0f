/** Files that import each other and do nothing else, for the rules of `.dependency-cruiser.js`. */
const { posix } = require('node:path');
const { ROOMS } = require('./rooms');

const INSIDE = 'nodes/SmmPanel';

/** Where a file of a room stands, where the folder is not named as the room is. */
const FOLDERS = new Map([
	['nodes', INSIDE],
	['actions/resource', `${INSIDE}/actions/order`],
	['actions/operation', `${INSIDE}/actions`],
	['credentials', 'credentials'],
]);

/** Every way to import in TypeScript. @type {Array<(path: string, name: string) => string>} */
const WAYS = [
	(path, name) => `export { value as ${name} } from '${path}';`,
	(path, name) => `import type { Value as ${name} } from '${path}';`,
	(path, name) => `export const ${name} = async () => await import('${path}');`,
	(path, name) => `const ${name} = require('${path}');`,
];

/** @typedef {{ rule: string; from: string; to: string }} Arrow */

/**
 * A file in every room that imports one of every other room, each in another way.
 * @returns {{ files: Record<string, string>; forbidden: Arrow[] }} `forbidden` are those that break a rule
 */
function arrowsOfRooms() {
	/** @type {Record<string, string>} */
	const files = {};
	/** @type {Arrow[]} */
	const forbidden = [];
	for (const [room, { may }] of Object.entries(ROOMS)) {
		const others = Object.keys(ROOMS).filter((other) => other !== room);
		const from = fileOf(room, 'imports');
		files[from] = others.map((other, index) => importOf(from, fileOf(other), index)).join('\n');
		files[fileOf(room)] ??= '';
		for (const other of others) {
			const rule = `${room} imports only what is below it`.replaceAll(/[ /]/g, '-');
			if (!may.includes(other)) forbidden.push({ rule, from, to: fileOf(other) });
		}
	}
	return { files, forbidden };
}

/**
 * A file of a room; the room `actions` is a single one.
 * @param {string} room
 */
function fileOf(room, name = 'imported') {
	if (room === 'actions') return `${INSIDE}/actions/index.ts`;
	return `${FOLDERS.get(room) ?? `${INSIDE}/${room}`}/${name}.ts`;
}

/**
 * The line of a file that imports another; `way` counts through the ways to do it.
 * @param {string} from
 * @param {string} to
 * @param {number} way
 */
function importOf(from, to, way) {
	const path = posix.relative(posix.dirname(from), to.replace(/\.ts$/, ''));
	const write = WAYS[way % WAYS.length] ?? String;
	return write(path.startsWith('.') ? path : `./${path}`, `import${way}`);
}

module.exports = { arrowsOfRooms, importOf, INSIDE };
