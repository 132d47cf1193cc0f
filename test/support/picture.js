/** The rooms of the product and who imports from whom, as dependency-cruiser finds it. */
const { cruise } = require('./cruiser');
const { ROOMS } = require('./rooms');

/** @returns {string[]} lines of a Mermaid flowchart */
function drawRooms() {
	const { imports } = cruise(['nodes', 'credentials']);
	const arrows = new Set(
		imports.flatMap(({ from, to }) => {
			const [start, end] = [roomOf(from), roomOf(to)];
			return start && end && start !== end ? [`  ${start} --> ${end}`] : [];
		}),
	);
	return ['flowchart TD', ...[...arrows].sort()];
}

/** @param {string} file */
function roomOf(file) {
	return Object.entries(ROOMS).find(([, { path }]) => new RegExp(path).test(file))?.[0];
}

module.exports = { drawRooms };
