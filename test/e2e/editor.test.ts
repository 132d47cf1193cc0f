import { answer, webPage } from '../simulatedPanel/faults';
import { SERVICE_TYPES } from '../simulatedPanel/serviceTypes';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';

const { panel, credentials } = usePanel();

const NODE = { name: 'n8n-nodes-smm-panel.smmPanel', version: 1 };
const CREDENTIAL = { smmPanelApi: { id: 'smmPanelCredential', name: 'SMM Panel account' } };

const { server, rest } = useRealN8n(async (n8n) => {
	panel.books.openAccount(TEST_KEY, '100.84292');
	await n8n.setUp({ ...credentials() });
});

describe('what the editor asks the real n8n', () => {
	it('lists the node with its icons for both themes', async () => {
		const types: Array<{ name: string; iconUrl: { light: string; dark: string } }> =
			await rest('/types/nodes.json');

		const node = types.find(({ name }) => name === NODE.name);
		expect(node?.iconUrl.light).toMatch(/smmPanel\.svg$/);
		expect(node?.iconUrl.dark).toMatch(/smmPanel\.dark\.svg$/);
		const icon = await fetch(`${server().address}/${node?.iconUrl.light}`);
		expect(icon.headers.get('content-type')).toContain('svg');
	});

	it('finds services by typing', async () => {
		const { data } = await rest('/rest/dynamic-node-parameters/resource-locator-results', {
			nodeTypeAndVersion: NODE,
			path: 'parameters.service',
			methodName: 'searchServices',
			currentNodeParameters: {},
			credentials: CREDENTIAL,
			filter: 'tiktok FOLLOWERS fast',
		});

		expect(data.results).toEqual([
			{
				name: expect.stringMatching(/TikTok Followers \[Fast\].*2\.35 per 1000.*10–50000/),
				value: expect.any(String),
			},
		]);
	});

	describe('the form of an order', () => {
		const fieldsFor = async (service: unknown) => {
			const { data } = await rest('/rest/dynamic-node-parameters/resource-mapper-fields', {
				nodeTypeAndVersion: NODE,
				path: 'parameters.fields',
				methodName: 'getOrderFields',
				currentNodeParameters: { resource: 'order', operation: 'create', service },
				credentials: CREDENTIAL,
			});
			const fields: Array<{ id: string; required: boolean; removed: boolean }> = data.fields;
			return {
				required: fields.filter(({ required }) => required).map(({ id }) => id),
				shown: fields.filter(({ removed }) => !removed).map(({ id }) => id),
				offered: fields.length,
			};
		};
		const chosen = (value: string) => ({ __rl: true, mode: 'list', value });

		it.each(Object.entries(SERVICE_TYPES))(
			'has the fields of the type %s',
			async (type, wanted) => {
				const services = [...panel.books.services.values()];
				const service = services.find((one) => one.type === type);
				const { required, shown } = await fieldsFor(chosen(service?.id ?? ''));

				expect(required.sort()).toEqual([...wanted.required].sort());
				expect(shown).toEqual(expect.arrayContaining(required));
			},
		);

		it('offers the optional fields of a type without showing them', async () => {
			const services = [...panel.books.services.values()];
			const service = services.find((one) => one.type === 'Subscriptions');
			expect(await fieldsFor(chosen(service?.id ?? ''))).toEqual({
				required: ['username', 'min', 'max', 'delay'],
				shown: ['username', 'min', 'max', 'delay'],
				offered: 7,
			});
		});

		it.each([
			['an expression', chosen('={{ $json.service }}')],
			['a service the panel does not have', chosen('999')],
			['none yet', chosen('')],
		])('offers every field for %s', async (_, service) => {
			expect(await fieldsFor(service)).toEqual({
				required: [],
				shown: ['link', 'quantity'],
				offered: 24,
			});
		});
	});

	describe('the test of a credential', () => {
		const test = async (changes: Record<string, string>) =>
			(
				await rest('/rest/credentials/test', {
					credentials: {
						...CREDENTIAL.smmPanelApi,
						type: 'smmPanelApi',
						data: { ...credentials(), ...changes },
					},
				})
			).data;

		it('passes on a good key and asks once', async () => {
			expect(await test({})).toMatchObject({ status: 'OK' });
			expect(panel.requests.map(({ action }) => action)).toEqual(['balance']);
		});

		it("shows the panel's own words for a refused key and asks once", async () => {
			expect(await test({ apiKey: 'some-wrong-key' })).toMatchObject({
				status: 'Error',
				message: expect.stringContaining('Invalid API key'),
			});
			expect(panel.requests).toHaveLength(1);
		});

		it.each([
			[
				'a redirect',
				answer(301, '', { location: 'https://panel.example.com/api/v2?x=1' }),
				'The panel redirects to https://panel.example.com/api/v2. Put the address',
			],
			['a web page', webPage, 'The panel sent a web page ("Maintenance") instead of data'],
			[
				'a refused key at HTTP 401',
				answer(401, '{"error":"API key is incorrect"}'),
				'API key is incorrect',
			],
			['an empty answer', answer(200, ''), 'The panel sent an empty answer'],
		])('fails on %s and asks once', async (_, misbehaviour, message) => {
			panel.faults.add({ misbehaviour });

			expect(await test({})).toMatchObject({
				status: 'Error',
				message: expect.stringContaining(message),
			});
			expect(panel.requests).toHaveLength(1);
		});

		it('says that the address is none', async () => {
			expect((await test({ apiUrl: 'my panel' })).message).toContain(
				"'API URL' of the credential is not a web address",
			);
		});
	});
});
