import { TEST_KEY, usePanel } from '../support/panel';

const { panel } = usePanel();

const FOLLOWERS = '1';
const WITH_DRIP_FEED = '3';
const COMMENTS = '12';

beforeEach(() => {
	panel.books.orders.clear();
});

async function add(fields: Record<string, string>): Promise<unknown> {
	const body = new URLSearchParams({
		key: TEST_KEY,
		action: 'add',
		service: FOLLOWERS,
		link: 'https://instagram.com/abc',
		quantity: '1000',
		...fields,
	});
	return await (await fetch(panel.url, { method: 'POST', body })).json();
}

const TAKEN = { order: expect.any(Number) };

describe('what an order is refused for', () => {
	it.each([
		['an unknown service', { service: '9999' }, 'Incorrect service ID'],
		['no service', { service: '' }, 'Incorrect service ID'],
		['a link that is none', { link: 'abc' }, 'Bad link'],
		['a link with a blank', { link: 'https://instagram.com/a b' }, 'Bad link'],
		['a quantity in words', { quantity: 'many' }, 'Incorrect quantity'],
		['a quantity with a fraction', { quantity: '100.5' }, 'Incorrect quantity'],
		['too few', { quantity: '49' }, 'Quantity less than minimal 50'],
		['less than nothing', { quantity: '-100' }, 'Quantity less than minimal 50'],
		['too many', { quantity: '10001' }, 'Quantity more than maximum 10000'],
		['runs alone', { service: WITH_DRIP_FEED, runs: '2' }, 'Interval time is required'],
		['an interval alone', { service: WITH_DRIP_FEED, interval: '5' }, 'Runs is required'],
		[
			'runs of a service without drip-feed',
			{ runs: '2', interval: '5' },
			'This services does not support Dripfeed feature!',
		],
		[
			'too many in all runs together',
			{ service: WITH_DRIP_FEED, runs: '51', interval: '5' },
			'Quantity more than maximum 50000',
		],
		['too few comments', { service: COMMENTS, comments: 'a\nb' }, 'Quantity less than minimal 10'],
	])('%s', async (_, fields, error) => {
		expect(await add(fields)).toEqual({ error });
		expect(panel.books.orders.size).toBe(0);
		expect(panel.books.accounts.get(TEST_KEY)).toHaveProperty('balance', 10_084_292_000n);
	});

	it.each([
		['the minimum', { quantity: '50' }],
		['the maximum', { quantity: '10000' }],
		['a name instead of an address', { link: '@abc' }],
		['all runs together', { service: WITH_DRIP_FEED, runs: '50', interval: '5' }],
		['ten comments among blank lines', { service: COMMENTS, comments: '\n a\r\n\r\n'.repeat(10) }],
	])('not %s', async (_, fields) => {
		expect(await add(fields)).toEqual(TAKEN);
	});
});

describe('a link with a running order', () => {
	const BUSY = {
		error: 'You have active order with this link. Please wait until order being completed.',
	};

	it('is refused until the order is done', async () => {
		expect(await add({})).toEqual(TAKEN);
		expect(await add({})).toEqual(BUSY);
		panel.clock.advanceMinutes(9);
		expect(await add({})).toEqual(BUSY);
		panel.clock.advanceMinutes(1);
		expect(await add({})).toEqual(TAKEN);
	});

	it.each([
		['another service', { service: '2' }],
		['another link', { link: 'https://instagram.com/def' }],
	])('is free for %s', async (_, fields) => {
		await add({});

		expect(await add(fields)).toEqual(TAKEN);
	});
});

describe('funds', () => {
	it('are enough when they are spent to the last digit', async () => {
		const account = panel.books.openAccount(TEST_KEY, '0.9');

		expect(await add({})).toEqual(TAKEN);
		expect(account.balance).toBe(0n);
	});

	it('are not enough when the smallest part is missing', async () => {
		const account = panel.books.openAccount(TEST_KEY, '0.89999999');

		expect(await add({})).toEqual({ error: 'Not enough funds on balance' });
		expect(account.balance).toBe(89_999_999n);
		expect(panel.books.orders.size).toBe(0);
	});
});
