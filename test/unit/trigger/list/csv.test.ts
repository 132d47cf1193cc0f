import { readCsv } from '../../../../nodes/SmmPanel/trigger/list/csv';
import { listFiles, readFile } from '../../../support/project';

const SPECTRUM = 'node_modules/csv-spectrum';
const NAMES = listFiles(`${SPECTRUM}/csvs`).map((path) => path.replace(/^.*\/(.*)\.csv$/, '$1'));

/** Its file of coordinates has another telephone number than the CSV beside it. */
const MISPRINT = ['1234567890', '2095257564'] as const;

describe('a CSV text', () => {
	it.each(NAMES)('is read as csv-spectrum says: %s', (name) => {
		const text = readFile(`${SPECTRUM}/csvs/${name}.csv`);
		const expected: unknown = JSON.parse(
			readFile(`${SPECTRUM}/json/${name}.json`).replace(...MISPRINT),
		);
		const [header = [], ...records] = readCsv(text, ',').records;
		const rows = records.map((cells) =>
			Object.fromEntries(header.map((column, index) => [column, cells[index]])),
		);
		expect(rows).toEqual(Array.isArray(expected) ? expected : [expected]);
	});

	it('of twelve kinds is looked at', () => {
		expect(NAMES).toHaveLength(12);
	});

	it.each([
		[
			'a last cell without anything in it',
			'a,\nb,c',
			[
				['a', ''],
				['b', 'c'],
			],
		],
		['an empty cell at the very end', 'a,', [['a', '']]],
		[
			'lines that end with CR only',
			'a,b\rc,d\r',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		['a quote within a cell', '5" wide,x', [['5" wide', 'x']]],
		['text behind a closing quote', '"a"b,c', [['ab', 'c']]],
		['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
		['nothing', '', []],
	])('is read with %s', (_, text, records) => {
		expect(readCsv(text, ',')).toEqual({ records, isCutOff: false });
	});

	it('is cut off where a quote stays open', () => {
		expect(readCsv('order,note\n1,"cut', ',').isCutOff).toBe(true);
	});

	it('of ten million quotes is read in one pass', () => {
		const startedAt = Date.now();
		expect(readCsv(`"${'""'.repeat(2_000_000)}`, ',').isCutOff).toBe(true);
		expect(Date.now() - startedAt).toBeLessThan(2_000);
	});
});
