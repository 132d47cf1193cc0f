import { readFile } from '../support/project';

/** The colours of n8n's canvas in each theme. */
const THEMES = [
	['smmPanel.svg', '#ffffff'],
	['smmPanel.dark.svg', '#2b2b2b'],
] as const;

/** How bright a colour is to the eye, from 0 to 1, as WCAG counts it. */
function luminanceOf(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const part = parseInt(color.slice(start, start + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

describe('the icons', () => {
	it.each(THEMES)('%s stands out from %s', (icon, background) => {
		const colors = [...readFile(`nodes/SmmPanel/${icon}`).matchAll(/#[\dA-F]{6}/gi)];

		expect(colors.length).toBeGreaterThan(0);
		for (const [color] of colors) expect(contrastOf(color, background)).toBeGreaterThan(3);
	});
});
