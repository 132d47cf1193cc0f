import { clientOver } from '../../support/clientOver';

describe('words beside a success', () => {
	it.each([
		[{ status: 'success', msg: 'Scheduled: quantity 100' }],
		[{ success: true, message: 'Order accepted, minimum delivery time 5 minutes' }],
		[{ status: 'success', message: 'Order received. Please wait until it is completed' }],
		[{ status: 'success', message: 'Your order has been scheduled', errors: [] }],
	])('do not make a refusal of an order without an id: %j', async (json) => {
		const { client } = clientOver(() => ({ json }));

		expect(await client.add({ service: '1' })).toMatchObject({
			kind: 'unknownOutcome',
			nothingTaken: false,
		});
	});

	it.each([
		[{ order: 901, errors: ['balance is low'] }],
		[{ order: 901, status: 'success', msg: 'quantity corrected' }],
		[[{ order: 901 }]],
		[{ order: 901, charge: 0.1 + 0.2 }],
	])('do not hide the order: %j', async (json) => {
		const { client } = clientOver(() => ({ json }));

		expect(await client.add({ service: '1' })).toMatchObject({ order: '901' });
	});

	it('leave the outcome open when they refuse and name an order', async () => {
		const { client } = clientOver(() => ({ json: { order: 901, error: 'Something is wrong' } }));

		expect(await client.add({ service: '1' })).toMatchObject({
			kind: 'unknownOutcome',
			message: 'Something is wrong, but the panel named order 901',
		});
	});

	it('do not make a refusal of a cancellation or a status', async () => {
		const cancel = clientOver(() => ({
			json: { success: true, message: 'Cancel requested, quantity will be corrected' },
		}));
		const status = clientOver(() => ({
			json: { status: 'Completed', message: 'quantity restored' },
		}));

		expect(await cancel.client.cancelOrders(['1'])).toMatchObject([
			{ row: { order: '1', canceled: true } },
		]);
		expect(await status.client.refillStatuses(['1'])).toMatchObject([
			{ row: { status: 'Completed' } },
		]);
	});
});

describe('words that only look like a refused key', () => {
	it.each([
		['Incorrect keywords', 200],
		['Instagram user not found', 200],
		['Instagram account is suspended', 200],
		['Forbidden words in comments', 200],
		['This order belongs to another reseller', 403],
	])('do not stop the orders after them: %s', async (error, status) => {
		const { client, sent } = clientOver((_, count) =>
			count === 1 ? { json: { error }, status } : { json: { order: 2 } },
		);

		expect(await client.add({ service: '1' })).toMatchObject({
			message: error,
			nothingTaken: true,
		});
		expect(await client.add({ service: '1' })).toEqual({ order: '2' });
		expect(sent).toHaveLength(2);
	});
});

describe('a passing error in words', () => {
	it('fails its own batch and leaves batches on', async () => {
		const ids = Array.from({ length: 300 }, (_, index) => String(index + 1));
		const { client, sent } = clientOver(
			({ orders = '' }, count) =>
				count === 2
					? { json: { error: 'Unknown error, please try again later' } }
					: {
							json: Object.fromEntries(orders.split(',').map((id) => [id, { status: 'Pending' }])),
						},
			{ maxRetries: 0 },
		);

		const answers = await client.orderStatuses(ids);
		expect(answers.filter((answer) => 'row' in answer)).toHaveLength(200);
		await client.orderStatuses(ids);
		expect(sent).toHaveLength(6);
	});
});
