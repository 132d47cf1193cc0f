import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';
import { described } from '../support/described';
import { readJson } from '../support/project';

/** Rules of n8n's linter for community nodes that are newer than the version this package pins. */
describe("the newer rules of n8n's linter", () => {
	const choices = described.flatMap(({ displayName, options = [] }) =>
		options.length > 0 ? [{ displayName, options }] : [],
	);

	it.each(choices)('$displayName offers nothing twice', ({ options }) => {
		const names = options.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)]);
		const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
		expect(values).toEqual([...new Set(values)]);
	});

	it('no name has an asterisk or an emoji', () => {
		const names = choices.flatMap(({ options }) => options.map(({ name }) => name));
		expect(names.filter((name) => /[*]|\p{Extended_Pictographic}/u.test(name))).toEqual([]);
	});

	it('a hint fits under its field', () => {
		const hints = described.flatMap(({ hint }) => (hint === undefined ? [] : [hint]));
		expect(hints.filter((hint) => hint.length > 120)).toEqual([]);
	});

	it.each(['SmmPanel', 'SmmPanelTrigger'])(
		'the codex file of %s claims neither the AI category nor subcategories',
		(name) => {
			const codex = readJson(`nodes/SmmPanel/${name}.node.json`);
			expect(codex).not.toHaveProperty('subcategories');
			expect(codex).not.toMatchObject({ categories: expect.arrayContaining(['AI']) });
		},
	);

	it.each([new SmmPanel(), new SmmPanelTrigger()])(
		'$description.displayName has an icon and a subtitle, and no color beside it',
		({ description }) => {
			expect(description).toMatchObject({
				icon: expect.anything(),
				subtitle: expect.stringMatching(/./),
			});
			expect(description.defaults).not.toHaveProperty('color');
		},
	);
});
