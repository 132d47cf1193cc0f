import { usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

function mapped(id: string, type: string) {
	return { id, displayName: id, required: false, defaultMatch: false, display: true, type };
}

/** Orders a subscription with the form as the editor stores it. */
async function subscribe(expiry: string | number | null, input: object = {}) {
	const service = [...panel.books.services.values()].find(({ type }) => type === 'Subscriptions');
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: { __rl: true, mode: 'list', value: service?.id ?? '' },
			fields: {
				mappingMode: 'defineBelow',
				value: { username: 'them', min: 100, max: 110, delay: 30, expiry },
				matchingColumns: [],
				schema: [
					mapped('username', 'string'),
					mapped('min', 'number'),
					mapped('max', 'number'),
					mapped('delay', 'number'),
					mapped('expiry', 'dateTime'),
				],
			},
		},
		input: [JSON.parse(JSON.stringify(input))],
		onError: 'continueErrorOutput',
	});
}

describe('the expiry of a subscription', () => {
	it.each([
		['a date', '2027-04-03', undefined],
		['a date with a time', '2027-04-03T23:30:00', undefined],
		['a date with a time zone', '2027-04-03T23:30:00.000+02:00', undefined],
		["n8n's own date", "={{ DateTime.fromISO('2027-04-03') }}", undefined],
		['a date of a sheet as panels write it', '={{ $json.until }}', { until: '3/4/2027' }],
		['a date of a sheet with dots', '={{ $json.until }}', { until: '3.4.2027' }],
		['a date of a sheet with its time', '={{ $json.until }}', { until: '03/04/2027 12:30:00' }],
		['a date of a sheet with dashes', '={{ $json.until }}', { until: '03-04-2027' }],
		['a date of JavaScript', "={{ new Date('2027-04-03T12:00:00Z') }}", undefined],
	])('goes out as d/m/Y: %s', async (_, expiry, input) => {
		const { error, outputs } = await subscribe(expiry, input);

		expect(error).toBeUndefined();
		expect(jsonOf(outputs[1])).toEqual([]);
		expect(panel.requestsFor('add')[0]?.fields.expiry).toBe('03/04/2027');
	});

	it('is left out when it is empty', async () => {
		await subscribe(null);

		expect(panel.requestsFor('add')[0]?.fields).not.toHaveProperty('expiry');
	});

	it.each(['31/02/2027', '4/25/2027', 'soon', '46507', '4', '3/4/27'])(
		'is no date: %s',
		async (until) => {
			const { outputs } = await subscribe('={{ $json.until }}', { until });

			expect(jsonOf(outputs[1])).toEqual([
				{ until, error: expect.objectContaining({ type: 'validation' }) },
			]);
			expect(panel.requestsFor('add')).toEqual([]);
		},
	);
});
