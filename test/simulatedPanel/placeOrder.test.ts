import { TEST_KEY, usePanel } from '../support/panel';
import { SERVICE_TYPES, type ServiceTypeName } from './serviceTypes';

const { panel } = usePanel();

beforeEach(() => {
	panel.books.orders.clear();
});

async function add(fields: Record<string, string>): Promise<unknown> {
	const body = new URLSearchParams({ key: TEST_KEY, action: 'add', ...fields });
	return await (await fetch(panel.url, { method: 'POST', body })).json();
}

function serviceOf(type: ServiceTypeName): string {
	return [...panel.books.services.values()].find((service) => service.type === type)?.id ?? '';
}

const LINK = 'https://instagram.com/p/abc';
const LINES = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n');
const L_Q = { link: LINK, quantity: '1000' };

const ORDERS: Array<[ServiceTypeName, Record<string, string>]> = [
	['Default', L_Q],
	['Package', { link: LINK }],
	['SEO', { ...L_Q, keywords: LINES }],
	['Custom Comments', { link: LINK, comments: LINES }],
	['Mentions', { ...L_Q, usernames: LINES }],
	['Mentions with Hashtags', { ...L_Q, usernames: LINES, hashtags: LINES }],
	['Mentions Custom List', { link: LINK, usernames: LINES }],
	['Mentions Hashtag', { ...L_Q, hashtag: '#sun' }],
	['Mentions User Followers', { ...L_Q, username: 'https://instagram.com/abc' }],
	['Mentions Media Likers', { ...L_Q, media: 'https://instagram.com/p/def' }],
	['Custom Comments Package', { link: LINK, comments: LINES }],
	['Comment Likes', { ...L_Q, username: 'abc' }],
	['Poll', { ...L_Q, answer_number: '2' }],
	['Comment Replies', { link: LINK, username: 'abc', comments: LINES }],
	['Invites from Groups', { ...L_Q, groups: LINES }],
	['Subscriptions', { username: 'abc', min: '100', max: '200', delay: '0' }],
	['Web Traffic', { ...L_Q, country: 'DE', device: '5', type_of_traffic: '3' }],
];

it('has an order for every type of service', () => {
	expect(ORDERS.map(([type]) => type).sort()).toEqual(Object.keys(SERVICE_TYPES).sort());
});

describe.each(ORDERS)('an order of type %s', (type, fields) => {
	it('is taken with its required fields', async () => {
		expect(await add({ service: serviceOf(type), ...fields })).toEqual({
			order: expect.any(Number),
		});
		expect([...panel.books.orders.values()]).toMatchObject([
			{ service: { type }, fields: { service: serviceOf(type), ...fields } },
		]);
	});

	it.each(Object.keys(fields))('is refused without %s', async (missing) => {
		const error = missing === 'link' ? 'Bad link' : `Incorrect ${missing}`;

		const rest = Object.entries(fields).filter(([name]) => name !== missing);

		for (const blank of [{}, { [missing]: ' ' }])
			expect(
				await add({ service: serviceOf(type), ...Object.fromEntries(rest), ...blank }),
			).toEqual({ error });
		expect(panel.books.orders.size).toBe(0);
	});
});

describe('the numbers of orders', () => {
	it('go up by one', async () => {
		const first = await add({ service: '1', ...L_Q });
		const second = await add({ service: '2', ...L_Q });
		const ids = [...panel.books.orders.keys()].map(Number);

		expect([first, second]).toEqual(ids.map((order) => ({ order })));
		expect(ids).toEqual([ids[0], Number(ids[0]) + 1]);
	});
});
