/** A picture with at most 256 colours as PNG, a third of the size a browser makes of it. */
const { crc32, deflateSync } = require('node:zlib');

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Bits a channel, colours by palette. */
const FORMAT = [8, 3, 0, 0, 0];

/** @param {{ width: number; height: number; bytes: Buffer }} pixels four bytes each */
function encodePng({ width, height, bytes }) {
	const colors = Array.from({ length: width * height }, (_, pixel) =>
		bytes.readUIntBE(4 * pixel, 3),
	);
	const palette = usualColors(colors);
	const indexes = new Map(
		[...new Set(colors)].map((color) => [color, nearestIndex(palette, color)]),
	);
	const rows = Buffer.alloc(height * (width + 1));
	for (const [pixel, color] of colors.entries())
		rows[pixel + Math.floor(pixel / width) + 1] = indexes.get(color) ?? 0;

	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, ...FORMAT]);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** @param {number[]} colors */
function usualColors(colors) {
	/** @type {Map<number, number>} */
	const counts = new Map();
	for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, 256)
		.map(([color]) => color);
}

/**
 * @param {number[]} palette
 * @param {number} color
 */
function nearestIndex(palette, color) {
	const distances = palette.map((other) => distance(channelsOf(color), channelsOf(other)));
	return distances.indexOf(Math.min(...distances));
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function distance(one, other) {
	return one.reduce((sum, value, channel) => sum + (value - (other[channel] ?? 0)) ** 2, 0);
}

/** @param {number} color */
function channelsOf(color) {
	return [color >> 16, (color >> 8) & 255, color & 255];
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	named.copy(framed, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}

module.exports = { encodePng };
