import { resources } from '../../nodes/SmmPanel/actions';
import { DIALECTS } from '../simulatedPanel/dialects';
import { listFiles, readFile } from '../support/project';

const bug = readFile('.github/ISSUE_TEMPLATE/bug.yml');
const forms = listFiles('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml'));

/** What can be chosen in a dropdown of a form. */
function choicesOf(form: string, id: string): string[] {
	const [, dropdown = ''] = form.split(`id: ${id}\n`);
	const [, options = ''] = dropdown.split('      options:\n');
	return [...(/^( {8}- .*\n)+/.exec(options)?.[0] ?? '').matchAll(/- (.*)\n/g)].map(
		([, choice = '']) => choice,
	);
}

describe('the forms for issues', () => {
	it('list every operation and every family of panels there is', () => {
		const operations = resources.flatMap(({ value, operations: own }) =>
			own.map((operation) => `${value}:${operation.value}`),
		);
		expect(choicesOf(bug, 'operation')).toEqual(expect.arrayContaining(operations.sort()));
		expect(choicesOf(bug, 'family').slice(2)).toEqual(DIALECTS.map(({ name }) => name).sort());
	});

	it.each(forms)(
		'%s warns of the API key before anything else, and asks again at the end',
		(file) => {
			const body = readFile(file).split('body:\n')[1];
			expect(body).toMatch(/^ {2}- type: markdown\n[^]*?Never paste your API key/);
			expect(body).toMatch(/label: There is no API key in .*\n +required: true\n$/);
		},
	);
});
