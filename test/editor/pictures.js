/// <reference lib="dom" />
/**
 * The pictures of the documentation, taken where they are asked for (EDITOR_PICTURES=1): they differ
 * a little between browsers, so a mere test run leaves them as they are.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { root } = require('../host/host');
const { encodePng } = require('./png');

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number; y: number; width: number; height: number }} Box
 */

const areWanted = Boolean(process.env.EDITOR_PICTURES);

/** What comes and goes, or tells the time. */
const PASSING = `
	.el-notification, [data-reka-popper-content-wrapper], [data-test-id=floating-node],
	[data-test-id=node-run-info] { display: none !important }
	::-webkit-scrollbar { display: none }
`;

/** What of the canvas is there to be clicked. */
const CONTROLS = `
	[data-test-id=canvas-wrapper] button, [data-test-id=canvas-background],
	[data-test-id=canvas-handle-plus-wrapper] { display: none !important }
`;

/** Around the nodes of a workflow, for the texts beside them. */
const MARGIN = { left: 40, top: 16, right: 60, bottom: 60 };

/**
 * Takes a picture of a part of the page.
 * @param {Page} page
 * @param {string} name
 * @param {Box} clip
 */
async function takePicture(page, name, clip, style = PASSING) {
	if (!areWanted) return;
	await page.mouse.move(0, 0);
	const shot = await page.screenshot({
		clip,
		scale: 'css',
		animations: 'disabled',
		caret: 'hide',
		style,
	});
	const path = join(root, 'docs', 'images', `${name}.png`);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, encodePng(await pixelsOf(page, shot)));
}

/**
 * Shows another text in a box, of which the editor learns nothing: what differs from run to run
 * belongs into no picture.
 * @param {import('playwright-core').Locator} input
 * @param {string} text
 */
async function showInstead(input, text) {
	if (areWanted) await input.evaluate((box, shown) => Object.assign(box, { value: shown }), text);
}

/**
 * Takes a picture of all nodes of the workflow that is open.
 * @param {Page} page
 * @param {string} name
 */
async function takeCanvasPicture(page, name) {
	if (!areWanted) return;
	await page.getByTestId('zoom-to-fit').click();
	/** @type {Box[]} */
	const boxes = await page
		.locator('.vue-flow__node')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
	const x = Math.min(...boxes.map((box) => box.x)) - MARGIN.left;
	const y = Math.min(...boxes.map((box) => box.y)) - MARGIN.top;
	const width = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN.right - x;
	const height = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN.bottom - y;
	await takePicture(page, name, { x, y, width, height }, PASSING + CONTROLS);
}

/**
 * The pixels of a picture, decoded by the browser on a page of its own: n8n's lets nothing in.
 * @param {Page} page
 * @param {Buffer} shot
 */
async function pixelsOf(page, shot) {
	const blank = await page.context().newPage();
	const { width, height, base64 } = await blank.evaluate(
		async (source) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const { width, height } = image;
			const canvas = document.createElement('canvas');
			Object.assign(canvas, { width, height });
			const context = canvas.getContext('2d');
			context?.drawImage(image, 0, 0);
			const bytes = context?.getImageData(0, 0, width, height).data ?? [];
			const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
			return { width, height, base64: btoa(text) };
		},
		`data:image/png;base64,${shot.toString('base64')}`,
	);
	await blank.close();
	return { width, height, bytes: Buffer.from(base64, 'base64') };
}

module.exports = { showInstead, takeCanvasPicture, takePicture };
