import { clientOver } from '../../../support/clientOver';

const BROKEN_BEHIND = 'Order placed at provider but local save failed.';

describe('what became of an order by the words of its refusal', () => {
	it.each([200, 400, 401, 422, 500])(
		'HTTP %d: open when it broke behind the panel',
		async (status) => {
			const { client, sent } = clientOver(() => ({ json: { error: BROKEN_BEHIND }, status }));

			expect(await client.add({ service: '1' })).toMatchObject({
				kind: 'unknownOutcome',
				message: BROKEN_BEHIND,
				nothingTaken: false,
			});
			expect(sent).toHaveLength(1);
		},
	);

	it('open when it was passed on and nobody has confirmed it', async () => {
		const json = { error: 'Order submitted to supplier, waiting for confirmation' };
		const { client } = clientOver(() => ({ json, status: 200 }));

		expect(await client.add({ service: '1' })).toMatchObject({ kind: 'unknownOutcome' });
	});

	it.each([200, 400, 500])(
		'HTTP %d: none when the host behind the panel was never found',
		async (status) => {
			const json = { error: 'Could not resolve host: api.provider.example' };
			const { client } = clientOver(() => ({ json, status }));

			expect(await client.add({ service: '1' })).toMatchObject({
				kind: 'unavailable',
				nothingTaken: true,
			});
		},
	);

	it('none at HTTP 402, whatever the words', async () => {
		const { client } = clientOver(() => ({ json: { error: 'Nope' }, status: 402 }));

		expect(await client.add({ service: '1' })).toMatchObject({ kind: 'funds', nothingTaken: true });
	});

	it('a read says that the panel does not work right now', async () => {
		const { client } = clientOver(() => ({ json: { error: 'fetch failed' } }), { maxRetries: 0 });

		expect(await client.balance()).toMatchObject({ kind: 'unavailable', message: 'fetch failed' });
	});
});
