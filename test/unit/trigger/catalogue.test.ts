import type { JsonObject } from '../../../nodes/SmmPanel/panel/json';
import { readServices } from '../../../nodes/SmmPanel/panel/services';
import { compareCatalogues, knownServices } from '../../../nodes/SmmPanel/trigger/catalogueChanges';
import type { Catalogue } from '../../../nodes/SmmPanel/trigger/catalogue';
import { readCatalogue, writeCatalogue } from '../../../nodes/SmmPanel/trigger/catalogueState';

const SERVICE = {
	service: 1,
	name: 'Followers',
	type: 'Default',
	category: 'Instagram',
	rate: '0.90',
	min: '50',
	max: '10000',
	refill: true,
	cancel: false,
	dripfeed: false,
};

function catalogueOf(...rows: JsonObject[]): Catalogue {
	const services = readServices(rows);
	if (!Array.isArray(services)) throw new Error(services.message);
	return knownServices(services);
}

function stored(catalogue: Catalogue): Catalogue {
	const state: unknown = JSON.parse(JSON.stringify(writeCatalogue(catalogue, 's')));
	return readCatalogue(state, 's') ?? new Map();
}

function changes(before: JsonObject[], after: JsonObject[], smallestChange = 0) {
	return compareCatalogues(stored(catalogueOf(...before)), catalogueOf(...after), {
		smallestChange,
	}).changes.map(({ change }) => change);
}

describe('the memory of a catalogue', () => {
	it('comes back as it was written', () => {
		const catalogue = catalogueOf(
			SERVICE,
			{ service: 'a,b%', name: 'Ü "x", y', rate: '', min: '1' },
			{ ...SERVICE, service: 3, name: '' },
		);
		expect([...stored(catalogue)]).toEqual([...catalogue]);
	});

	it('of the first version is read', () => {
		const services = [
			['1', 'Followers', 'Default', 'Instagram', 0.9, 50, 10000, true, false, false],
		];
		expect(readCatalogue({ version: 1, scope: 's', services }, 's')).toEqual(catalogueOf(SERVICE));
	});

	it('of 30,000 services is below 1 MB', () => {
		const rows = Array.from({ length: 30_000 }, (_, index) => ({
			...SERVICE,
			service: 1_000 + index,
			name: `Instagram Followers [${index}] | Max 100K | Speed 5K/Day | 30 Days Refill`,
			category: `Instagram ${index % 300}`,
			rate: String(((index * 7919) % 100_000) / 10_000),
			min: String(10 * (1 + (index % 40))),
			max: String(1_000 * (1 + (index % 900))),
		}));
		const catalogue = catalogueOf(...rows);
		const state = writeCatalogue(catalogue, 's');
		expect(JSON.stringify(state).length).toBeLessThan(1_000_000);
		const again = compareCatalogues(stored(catalogue), catalogue, { smallestChange: 0 });
		expect(again.changes).toEqual([]);
	});

	it.each([
		['nothing', undefined],
		['another scope', writeCatalogue(catalogueOf(SERVICE), 'other')],
		['damage', { ...writeCatalogue(catalogueOf(SERVICE), 's'), commons: [] }],
		['something else', { version: 2, scope: 's' }],
	])('is not read from %s', (_, state) => {
		expect(readCatalogue(state, 's')).toBeUndefined();
	});
});

describe('changes of a catalogue', () => {
	it.each([
		['the price', { rate: '0.95' }, ['rate']],
		['a limit', { min: '60' }, ['limits']],
		['the name', { name: 'Likes' }, ['name']],
		['the type', { type: 'Poll' }, ['type']],
		['a flag', { refill: false }, ['flags']],
		['several of them', { rate: 1, max: 5, cancel: 1 }, ['rate', 'limits', 'flags']],
		['nothing but the spelling', { rate: 0.9, min: 50, refill: 1 }, []],
	])('are told when %s is another', (_, more, expected) => {
		expect(changes([SERVICE], [{ ...SERVICE, ...more }])).toEqual(expected);
	});

	it.each(['name', 'type', 'rate', 'min', 'max', 'refill', 'cancel', 'dripfeed'])(
		'are none when the panel leaves out %s, or says it for the first time',
		(field) => {
			const fields = Object.entries(SERVICE).filter(([name]) => name !== field);
			const without: JsonObject = Object.fromEntries(fields);
			expect(changes([SERVICE], [without])).toEqual([]);
			expect(changes([without], [SERVICE])).toEqual([]);
		},
	);

	it('count the first of two services with one ID', () => {
		expect(changes([SERVICE], [SERVICE, { ...SERVICE, rate: '7' }])).toEqual([]);
	});

	it('of the price add up until they are large enough', () => {
		let known = catalogueOf({ ...SERVICE, rate: '1.00' });
		const told = ['1.02', '1.04', '1.06', '1.05'].map((rate) => {
			const { catalogue, changes: found } = compareCatalogues(
				known,
				catalogueOf({ ...SERVICE, rate }),
				{ smallestChange: 5 },
			);
			known = stored(catalogue);
			return found.map(({ previous }) => previous?.rate);
		});
		expect(told).toEqual([[], [], [1], []]);
	});

	it('call a service gone when two polls in a row miss it', () => {
		const both = catalogueOf(SERVICE, { ...SERVICE, service: 2 });
		const one = catalogueOf(SERVICE);
		const first = compareCatalogues(both, one, { smallestChange: 0 });
		expect(first.changes).toEqual([]);
		const back = compareCatalogues(stored(first.catalogue), both, { smallestChange: 0 });
		expect(back.changes).toEqual([]);
		const second = compareCatalogues(stored(first.catalogue), one, { smallestChange: 0 });
		expect(second.changes.map(({ change, service }) => [change, service.service])).toEqual([
			['removed', '2'],
		]);
		expect([...second.catalogue.keys()]).toEqual(['1']);
	});
});
