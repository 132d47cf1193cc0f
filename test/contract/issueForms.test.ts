import { listFiles, readFile } from '../support/project';

const forms = listFiles('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml'));

describe('the forms for issues', () => {
	it.each(forms)(
		'%s warns of the API key before anything else, and asks again at the end',
		(file) => {
			const body = readFile(file).split('body:\n')[1];
			expect(body).toMatch(/^ {2}- type: markdown\n[^]*?Never paste your API key/);
			expect(body).toMatch(/label: There is no API key in .*\n +required: true\n$/);
		},
	);
});
