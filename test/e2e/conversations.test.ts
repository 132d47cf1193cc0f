import { sleep } from 'n8n-workflow';

import { addExampleOrders } from '../simulatedPanel/exampleOrders';
import { executionsOf, itemsIn, nextItemsOf, publish, runFrom } from '../support/executions';
import { ListServer } from '../support/listServer';
import { TEST_KEY, usePanel } from '../support/panel';
import { useRealN8n } from '../support/realN8n';
import { ShopServer, type ShopLine } from '../support/shopServer';

/** An order is delivered in a tenth of a second. */
const { panel, credentials } = usePanel({ speed: 6_000 });
const shop = new ShopServer();
const feed = new ListServer();

const { server, rest } = useRealN8n(async (n8n) => {
	await shop.start();
	await feed.start();
	panel.books.openAccount(TEST_KEY, '100');
	addExampleOrders(panel.books, TEST_KEY);
	feed.text = feedOf(['old']);
	await n8n.setUp(credentials());
	await n8n.addWorkflows('examples', {
		parameters: {
			'Wait a Minute': { amount: 1, unit: 'seconds' },
			'New Post': { pollTimes: { item: [{ mode: 'everyMinute' }] }, feedUrl: feed.url },
		},
		texts: { 'https://shop.example.com': shop.url },
	});
});

afterAll(async () => {
	await shop.stop();
	await feed.stop();
});

const DAY_MS = 86_400_000;
const STARTED_AT = Date.now();

/** A feed of posts, each a day after the one before; n8n tells of those after it began to watch. */
function feedOf(posts: string[]): string {
	const items = posts.map(
		(post, day) => `<item>
			<title>${post}</title>
			<link>https://www.youtube.com/watch?v=${post}</link>
			<guid>post:${post}</guid>
			<pubDate>${new Date(STARTED_AT + day * DAY_MS).toUTCString()}</pubDate>
		</item>`,
	);
	return `<rss version="2.0"><channel><title>A channel</title>${items.join('')}</channel></rss>`;
}

const ordered = () => panel.requestsFor('add').map(({ fields }) => fields);

describe('wait until an order is finished', () => {
	const run = async () => {
		const execution = await runFrom(rest, 'waituntilfinished', "When clicking 'Execute workflow'");
		return async (node: string) => await itemsIn(rest, execution, node);
	};

	it('says how the order ended, and orders nothing when it is run again', async () => {
		const first = await run();
		expect(await first('Ended')).toEqual([
			{ message: expect.stringMatching(/^Order \d+ is Completed\. It cost 0\.032 USD, and 0 /) },
		]);
		const again = await run();
		expect(await again('Ordered Before')).toEqual([
			{ message: '"first order" was ordered before, and is not ordered again.' },
		]);
		expect(ordered()).toHaveLength(1);
	});
});

describe('order every new post', () => {
	it('orders each service once for each post, also when the feed shows a post again', async () => {
		await publish(rest, 'ordereverynewpost');
		feed.text = feedOf(['old', 'first', 'second']);
		const posted = await nextItemsOf(rest, 'ordereverynewpost', 'New Orders');
		expect(posted).toHaveLength(4);
		const link = (post: string) => `https://www.youtube.com/watch?v=${post}`;
		expect(ordered()).toEqual([
			{ service: '34', link: link('first'), quantity: '1000' },
			{ service: '39', link: link('first'), quantity: '100' },
			{ service: '34', link: link('second'), quantity: '1000' },
			{ service: '39', link: link('second'), quantity: '100' },
		]);

		feed.text = feedOf(['old', 'gone', 'deleted', 'first', 'third']);
		const next = await nextItemsOf(rest, 'ordereverynewpost', 'New Orders', 1);
		expect(next.map((order) => order.link)).toEqual([link('third'), link('third')]);
		expect(ordered()).toHaveLength(6);
	}, 300_000);
});

describe('fulfil shop orders', () => {
	const line = (id: number, sku: string, customer: string, quantity = 1): ShopLine => ({
		id,
		name: `Product ${sku}`,
		sku,
		quantity,
		meta_data: [{ key: 'Link', value: `https://instagram.com/${customer}` }],
	});

	/** Tells n8n of an order as the shop does; the executions so far. */
	async function tell(id: number): Promise<string[]> {
		const before = await executionsOf(rest, 'shopfulfilment');
		const url = `${server().address}/webhook/smm-shop-order`;
		const headers = { 'content-type': 'application/json', 'x-wc-webhook-topic': 'order.created' };
		const body = JSON.stringify({ id, status: 'processing', line_items: [] });
		while (!(await fetch(url, { method: 'POST', headers, body })).ok) await sleep(200);
		for (;;) {
			const all = await executionsOf(rest, 'shopfulfilment');
			const newest = all.filter((one) => !before.includes(one));
			if (newest.length > 0) {
				for (const one of newest) await itemsIn(rest, one, 'Shop');
				return newest;
			}
			await sleep(200);
		}
	}

	beforeAll(async () => await publish(rest, 'shopfulfilment'));

	it('orders the lines that are of the panel and writes their IDs back', async () => {
		const lines = [
			line(1, 'smm-2-100', 'shop_one', 2),
			line(2, 'mug', 'shop_two'),
			line(3, 'smm-7-50', 'shop_three'),
		];
		shop.orders.set('800', { id: 800, status: 'processing', line_items: lines });
		await tell(800);

		expect(ordered()).toEqual([
			{ service: '2', link: 'https://instagram.com/shop_one', quantity: '200' },
			{ service: '7', link: 'https://instagram.com/shop_three', quantity: '50' },
		]);
		expect(shop.orders.get('800')).toMatchObject({
			status: 'processing',
			meta_data: [
				{
					key: 'smm_orders',
					value: expect.stringMatching(
						/^Product smm-2-100: order \d+\nProduct smm-7-50: order \d+$/,
					),
				},
			],
		});
	});

	it('orders nothing twice when the shop tells of an order twice', async () => {
		shop.orders.set('801', {
			id: 801,
			status: 'processing',
			line_items: [line(1, 'smm-2-100', 'shop_four')],
		});
		await tell(801);
		await tell(801);
		expect(ordered()).toHaveLength(1);
	});

	it('holds an order of which a line was refused, with the reason', async () => {
		const lines = [line(1, 'smm-2-1', 'shop_five'), line(2, 'smm-2-100', 'shop_six')];
		shop.orders.set('802', { id: 802, status: 'processing', line_items: lines });
		await tell(802);
		expect(shop.orders.get('802')).toMatchObject({
			status: 'on-hold',
			meta_data: [
				{
					value: expect.stringMatching(
						/^Product smm-2-1: Quantity less than minimal 10\nProduct smm-2-100: order \d+$/,
					),
				},
			],
		});
	});

	it('orders nothing for a message about an order the shop does not have, or that is not paid', async () => {
		shop.orders.set('803', {
			id: 803,
			status: 'pending',
			line_items: [line(1, 'smm-2-100', 'shop_seven')],
		});
		await tell(803);
		await tell(804);
		expect(ordered()).toEqual([]);
	});
});

describe('the chat desk', () => {
	let updates = 0;

	/** What the desk answers to a message, as Telegram gets it. */
	async function say(text: string, chat = 1001): Promise<string> {
		const url = `${server().address}/webhook/smm-chat-desk`;
		const message = { message_id: ++updates, chat: { id: chat, type: 'private' }, text };
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ update_id: updates, message }),
		});
		const answer: { method: string; chat_id: number; text: string } = await response.json();
		expect(answer).toMatchObject({ method: 'sendMessage', chat_id: chat });
		return answer.text;
	}

	beforeAll(async () => {
		await publish(rest, 'chatdesk');
		const url = `${server().address}/webhook/smm-chat-desk`;
		while ((await fetch(url, { method: 'POST' })).status === 404) await sleep(200);
	});

	it('tells a client of the own orders only', async () => {
		expect(await say('/status 23503')).toBe('Order 23503 is In progress, 420 still to come.');
		expect(await say('/status 23503', 1002)).toBe('I know no order 23503 of yours.');
		expect(await say('/status')).toMatch(/^Write \/status, \/refill or \/cancel/);
		expect(await say('hello')).toMatch(/^Write \/status, \/refill or \/cancel/);
	});

	it('asks for a refill once a day, whoever asks again', async () => {
		expect(await say('/refill 23501')).toBe('The panel has your refill of order 23501.');
		expect(await say('/refill 23501')).toMatch(/^You asked about order 23501 within the last day/);
		expect(await say('/cancel 23501')).toMatch(/^You asked about order 23501 within the last day/);
		expect(await say('/refill 23501', 1002)).toBe('I know no order 23501 of yours.');
		expect(panel.requestsFor('refill')).toHaveLength(1);
		expect(panel.requestsFor('cancel')).toEqual([]);
	});

	it('asks for nothing the service does not have', async () => {
		expect(await say('/refill 23502')).toBe('The service of this order has no refill.');
		expect(panel.requestsFor('refill')).toEqual([]);
	});

	it('cancels, and gives the words of a panel that refuses', async () => {
		expect(await say('/cancel 23503')).toBe('The panel has your cancel of order 23503.');
		expect(panel.requestsFor('cancel')).toHaveLength(1);
		expect(await say('/cancel 23502')).toMatch(/^The panel says: /);
	});
});
