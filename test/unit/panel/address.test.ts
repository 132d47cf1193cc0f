import { panelAddress } from '../../../nodes/SmmPanel/panel/address';

describe('panelAddress', () => {
	it.each([
		['https://panel.example', 'https://panel.example/api/v2'],
		['https://panel.example/', 'https://panel.example/api/v2'],
		['  https://panel.example/api/v2\n', 'https://panel.example/api/v2'],
		['https://panel.example/api/v1', 'https://panel.example/api/v1'],
		['https://panel.example/api/v2/index.php', 'https://panel.example/api/v2/index.php'],
		['https://panel.example/api/v2/', 'https://panel.example/api/v2/'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api/v2'],
		['https://panel.example?tenant=7', 'https://panel.example/api/v2?tenant=7'],
	])('makes %j %s', (apiUrl, address) => {
		expect(panelAddress(apiUrl)).toBe(address);
	});

	it.each(['', 'panel.example', '/api/v2', 'ftp://panel.example', 'javascript:alert(1)'])(
		'takes %j for no web address',
		(apiUrl) => {
			expect(panelAddress(apiUrl)).toBeUndefined();
		},
	);
});
