import fc from 'fast-check';

import type { JsonObject } from '../../nodes/SmmPanel/panel/json';
import { readServices } from '../../nodes/SmmPanel/panel/services';
import { compareCatalogues, knownServices } from '../../nodes/SmmPanel/trigger/catalogueChanges';
import { readCatalogue, writeCatalogue } from '../../nodes/SmmPanel/trigger/catalogueState';
import { NotAList } from '../../nodes/SmmPanel/trigger/list/listEntry';
import { readList } from '../../nodes/SmmPanel/trigger/list/readList';
import { observe, watchList, type Watch } from '../../nodes/SmmPanel/trigger/watch';
import { readWatchState, writeWatchState } from '../../nodes/SmmPanel/trigger/watchState';
import { cases, seed } from './fuzzSettings';

const parameters = { numRuns: cases / 2, seed };

const id = fc.integer({ min: 1, max: 40 }).map((number) => `00${number}`);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 12 });
const status = fc.constantFrom('Pending', 'In progress', 'Completed', 'Partial');
/** What the panel has in its books; it does not know the others. */
const books = fc.dictionary(id, status);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The ways a list is written, and what stands beside the ids. */
const FORMS: Array<(list: string[], note: string) => string> = [
	(list) => list.join('\n'),
	(list) => JSON.stringify(list),
	(list, note) => JSON.stringify({ message: note, orders: list.map((order) => ({ order, note })) }),
	(list, note) => JSON.stringify(list.map((order) => ({ json: { id: 7, order, note } }))),
	(list, note) =>
		JSON.stringify({ values: [['Note', 'Order ID'], ...list.map((one) => [note, one])] }),
	(list, note) => ['Note,Order', ...list.map((one) => `${quoted(note)},${one}`)].join('\r\n'),
	(list, note) =>
		`\uFEFFsep=;\nOrder No;x\n${list.map((one) => `${one};${quoted(note)}`).join('\n')}`,
	(list, note) => ['order #\tnote', ...list.map((one) => `${one}\t${quoted(note)}`)].join('\n'),
];
const form = fc.constantFrom(...FORMS);
const note = fc.oneof(fc.string(), fc.constantFrom('a,b;c', 'say "hi"', 'two\nlines', '12,345'));

/** Texts that are no list, or are cut off. */
const broken = fc.oneof(
	fc.constantFrom('', ' \n', '<html>1</html>', '{"error":"no"}', '{"success":false,"data":[]}'),
	fc.tuple(ids, fc.nat(30)).map(([list, cut]) => {
		const text = JSON.stringify(list.map((order) => ({ order })));
		return text.slice(0, Math.max(1, text.length - 1 - cut));
	}),
);

function read(text: string): string[] | undefined {
	const list = readList(text, 'order');
	return list instanceof NotAList ? undefined : list.map((entry) => entry.id);
}

/** One poll: the list as it reads, the books as they are. */
function poll(before: Watch | undefined, text: string, known: Record<string, string>) {
	const list = read(text) ?? (before && [...before.keys()]) ?? [];
	const watch = watchList(before, list);
	const rows = [...watch.keys()].map((order) => {
		const word = known[order];
		const isFinal = word === 'Completed' || word === 'Partial';
		return word === undefined
			? { id: order, isUnknown: true }
			: { id: order, row: { order, status: word, isFinal } };
	});
	const next = observe(watch, rows, { emitProgress: false });
	const state: unknown = JSON.parse(
		JSON.stringify(writeWatchState(next.watch, 's', { withRemains: false })),
	);
	return { watch: readWatchState(state, 's') ?? new Map(), changes: next.changes };
}

describe('two polls of made-up lists', () => {
	it('read every ID of a list, however it is written', () => {
		fc.assert(
			fc.property(ids, form, note, (list, write, words) => {
				expect(read(write(list, words))).toEqual(list);
			}),
			parameters,
		);
	});

	it('tell what changed in the books of the panel, and nothing else', () => {
		fc.assert(
			fc.property(ids, ids, form, form, note, books, books, (one, two, f, g, words, was, is) => {
				const first = poll(undefined, f(one, words), was);
				expect(first.changes).toEqual([]);
				const second = poll(first.watch, g(two, words), is);
				const isEnd = (word: string | undefined) => word === 'Completed' || word === 'Partial';
				const expected = two.filter((order) =>
					one.includes(order) && was[order] !== undefined
						? is[order] !== undefined && is[order] !== was[order]
						: isEnd(is[order]),
				);
				expect(second.changes.map(({ row }) => row.order).sort()).toEqual(expected.sort());
			}),
			parameters,
		);
	});

	it('never have a smaller memory than the last good list', () => {
		fc.assert(
			fc.property(ids, form, note, broken, books, (list, write, words, text, known) => {
				const first = poll(undefined, write(list, words), known);
				const second = poll(first.watch, text, known);
				expect([...second.watch.keys()].sort()).toEqual([...list].sort());
				expect(second.changes).toEqual([]);
			}),
			parameters,
		);
	});
});

const FIELDS = ['name', 'type', 'rate', 'min', 'refill'] as const;
const service = fc.record({
	name: fc.constantFrom('Followers', 'Likes', 'Views, "fast"'),
	type: fc.constantFrom('Default', 'Poll'),
	rate: fc.constantFrom('0.90', '1', 1.5),
	min: fc.constantFrom(10, '20'),
	refill: fc.boolean(),
});
const shop = fc.dictionary(id, service, { minKeys: 1 });
const leftOut = fc.subarray([...FIELDS]);

/** The catalogue as a panel sends it that leaves fields out, and lists each service twice. */
function send(services: Record<string, JsonObject>, without: readonly string[]) {
	const rows = Object.entries(services).map(([number, fields]) => ({
		service: number,
		...Object.fromEntries(Object.entries(fields).filter(([name]) => !without.includes(name))),
	}));
	const answer = readServices([...rows, ...rows.map((row) => ({ ...row, rate: '77' }))]);
	if (!Array.isArray(answer)) throw new Error(answer.message);
	return knownServices(answer);
}

describe('two polls of made-up catalogues', () => {
	it('tell each real change of a service, and no field that was left out', () => {
		fc.assert(
			fc.property(shop, shop, leftOut, (was, is, without) => {
				const stored: unknown = JSON.parse(JSON.stringify(writeCatalogue(send(was, []), 's')));
				const before = readCatalogue(stored, 's') ?? new Map();
				const { changes, catalogue } = compareCatalogues(before, send(is, without), {
					smallestChange: 0,
				});
				const told = (field: string) =>
					field === 'min' ? 'limits' : field === 'refill' ? 'flags' : field;
				const expected = Object.entries(is).flatMap(([number, fields]) => {
					const old = was[number];
					if (old === undefined) return [`${number} added`];
					return FIELDS.filter(
						(field) =>
							!without.includes(field) &&
							String(Number(old[field]) || old[field]) !==
								String(Number(fields[field]) || fields[field]),
					).map((field) => `${number} ${told(field)}`);
				});
				expect(changes.map((one) => `${one.service.service} ${one.change}`).sort()).toEqual(
					expected.sort(),
				);
				expect([...catalogue.keys()].sort()).toEqual(
					[...new Set([...Object.keys(was), ...Object.keys(is)])].sort(),
				);
			}),
			parameters,
		);
	});
});
