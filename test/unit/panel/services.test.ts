import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import type { JsonBody, JsonObject, JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { readServices } from '../../../nodes/SmmPanel/panel/services';

function rowsIn(json: JsonBody) {
	const services = readServices(json);
	return services instanceof Failure ? [] : services.map(({ row }) => row);
}

const readService = (raw: JsonObject) => rowsIn([raw])[0];

describe('readServices', () => {
	it('reads a service as PerfectPanel sends it', () => {
		const raw = {
			service: 1,
			name: 'Followers',
			type: 'Default',
			category: 'First Category',
			rate: '0.90',
			min: '50',
			max: '10000',
			refill: true,
			cancel: true,
		};

		expect(readServices([raw])).toEqual([
			{
				raw,
				row: { ...raw, service: '1', rate: 0.9, min: 50, max: 10_000, dripfeed: false },
			},
		]);
	});

	it.each<[JsonObject, JsonObject]>([
		[
			{ service: 'Instagram likes', id: 5, price: '1' },
			{ service: '5', name: 'Instagram likes', rate: 1 },
		],
		[
			{ ID: 5, Service: 'Likes', Price: '1', Min: 10 },
			{ service: '5', name: 'Likes', min: 10 },
		],
		[
			{ service: { id: 5, name: 'Likes' }, rate: '1' },
			{ service: '5', name: 'Likes' },
		],
		[
			{ id: 5, title: 'Likes', price_per_k: '1' },
			{ service: '5', name: 'Likes', rate: 1 },
		],
		[
			{ id: 5, category: { id: 3, name: 'Instagram' }, type: { id: 1, name: 'Package' } },
			{ service: '5', category: 'Instagram', type: 'Package' },
		],
		[{ service: 'ABCD' }, { service: 'ABCD', name: '' }],
	])('reads %j', (raw, service) => {
		expect(readService(raw)).toMatchObject(service);
	});

	it('fills in what a panel leaves out', () => {
		expect(readService({ service: '12' })).toEqual({
			service: '12',
			name: '',
			type: 'Default',
			category: '',
			rate: null,
			min: null,
			max: null,
			refill: false,
			cancel: false,
			dripfeed: false,
		});
	});

	it.each([
		[true, true],
		['true', true],
		[1, true],
		['1', true],
		[false, false],
		['false', false],
		[0, false],
		['0', false],
		['', false],
		[null, false],
	])('reads the flag %j as %j', (flag, expected) => {
		expect(readService({ service: 1, refill: flag, cancel: flag, dripfeed: flag })).toMatchObject({
			refill: expected,
			cancel: expected,
			dripfeed: expected,
		});
	});

	it.each([
		[4.0, 4],
		['1,234.5000', 1234.5],
		['0.00350000', 0.0035],
		['', null],
	])('reads the rate %j as %j', (rate, expected) => {
		expect(readService({ service: 1, rate })).toHaveProperty('rate', expected);
	});

	it.each([
		[{ service: 1, description: 'Fast' }, 'Fast'],
		[{ service: 1, desc: 'Slow' }, 'Slow'],
	])('takes the description out of %j', (raw, description) => {
		expect(readService(raw)).toHaveProperty('description', description);
	});

	it.each<JsonObject>([{ service: '7' }, { id: 7 }, { package: 7 }])(
		'takes the id out of %j',
		(raw) => {
			expect(readService(raw)).toHaveProperty('service', '7');
		},
	);

	it.each(['services', 'data', 'packages', 'result'])('unwraps the list in "%s"', (wrapper) => {
		const wrapped = { status: 'success', count: 1, [wrapper]: [{ service: 7 }] };

		expect(rowsIn(wrapped)).toMatchObject([{ service: '7' }]);
		expect(rowsIn({ success: true, data: wrapped })).toMatchObject([{ service: '7' }]);
	});

	it.each([[[]], [{ services: [] }], [{ status: 'success', data: 'Empty Data' }]])(
		'finds an empty catalogue in %j',
		(json) => {
			expect(readServices(json)).toEqual([]);
		},
	);

	it.each([[{}], [{ data: 'Hello' }], [{ data: { data: { data: [] } } }]])(
		'finds no catalogue in %j',
		(json) => {
			expect(readServices(json)).toMatchObject({ kind: 'unavailable' });
		},
	);

	it('passes over rows that are no services', () => {
		const json: JsonValue[] = [null, 'text', { service: null, name: 'No id' }, { service: 7 }];

		expect(rowsIn(json)).toMatchObject([{ service: '7' }]);
	});
});
