import { usePanel } from '../support/panel';

const { panel, ask } = usePanel();

beforeEach(() => {
	panel.books.orders.clear();
});

const LINK = 'https://instagram.com/abc';

function serviceNamed(name: string): string {
	return [...panel.books.services.values()].find((service) => service.name === name)?.id ?? '';
}

describe('what an order costs', () => {
	it.each([
		['Instagram Followers [Real]', { quantity: '1000' }, '0.9', '99.94292'],
		['Instagram Followers [Often Partial]', { quantity: '157' }, '0.043489', '100.799431'],
		['TikTok Views', { quantity: '101' }, '0.0003535', '100.8425665'],
		['Telegram Post Views', { quantity: '123457' }, '0.987656', '99.855264'],
		[
			'Instagram Followers [Drip-Feed]',
			{ quantity: '70', runs: '7', interval: '5' },
			'0.5635',
			'100.27942',
		],
		['Instagram Followers Starter Pack', {}, '4.99', '95.85292'],
		['Instagram Followers Starter Pack', { quantity: '1000' }, '4.99', '95.85292'],
		['Instagram Comment Pack of Ten', { comments: 'a\nb\nc' }, '3.1', '97.74292'],
		['Instagram Custom Comments [Single]', { comments: 'a\nb\nc' }, '0.0375', '100.80542'],
		['Instagram Mentions Custom List', { usernames: 'a\nb\nc\nd\ne' }, '0.01525', '100.82767'],
		['Instagram Auto Likes', { username: 'a', min: '1', max: '2', delay: '0' }, '0', '100.84292'],
	])('%s with %j: %s', async (name, fields, charge, balance) => {
		await ask({ action: 'add', service: serviceNamed(name), link: LINK, ...fields });
		const order = String([...panel.books.orders.keys()].at(-1));

		expect(await ask({ action: 'status', order })).toMatchObject({ charge });
		expect(await ask({ action: 'balance' })).toEqual({ balance, currency: 'USD' });
	});

	it('adds up without a rounding error', async () => {
		for (let number = 0; number < 30; number++) {
			const link = `${LINK}/${number}`;
			await ask({ action: 'add', service: serviceNamed('TikTok Views'), link, quantity: '103' });
		}

		expect(await ask({ action: 'balance' })).toMatchObject({ balance: '100.832105' });
	});
});
