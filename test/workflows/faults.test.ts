import { documentedRows, printTable } from '../support/compatibility';
import { FAULTS } from '../support/faultList';
import { runThrough, type Cell } from '../support/faultTable';
import { OPERATIONS } from '../support/operations';

/** The sections with the tables. */
const COUNTS = 'When panels misbehave';
const SENTENCES = 'What you read then';

const operations = Object.keys(OPERATIONS);

const WHAT_AND_WHAT_TO_DO = /^[A-Z].{5,}\. [A-Z].{10,}\.$/;
const UNHELPFUL = /\berror\b|problem|failure|undefined|null|\[object/i;

const table = new Map<string, Map<string, Cell>>();

beforeAll(async () => {
	for (const fault of Object.keys(FAULTS)) {
		const cells = await Promise.all(
			operations.map(async (name) => [name, await runThrough(name, fault)] as const),
		);
		table.set(fault, new Map(cells));
	}
	printTable(COUNTS, ['fault', ...operations], rowsOf(countsOf));
	printTable(
		SENTENCES,
		['fault', 'reading', 'ordering, refilling, canceling, custom actions'],
		rowsOf(sentencesOf),
	);
}, 600_000);

function rowsOf(cellsOf: (fault: string) => string[]): string[][] {
	return Object.keys(FAULTS).map((fault) => [fault, ...cellsOf(fault)]);
}

function countsOf(fault: string): string[] {
	const cells = table.get(fault);
	return operations.map((name) => {
		const { outcome, requests } = cells?.get(name) ?? {};
		return `${outcome}, ${requests}`;
	});
}

/** What the user reads of reads, and of all that may change something in the panel. */
function sentencesOf(fault: string): string[] {
	return [false, true].map((changes) => {
		const sentences = operations
			.filter((name) => mayChange(name) === changes)
			.flatMap((name) => table.get(fault)?.get(name)?.sentences ?? []);
		return [...new Set(sentences)].sort().join('<br>') || '–';
	});
}

/** Nobody knows what a custom action does. */
function mayChange(name: string): boolean {
	return OPERATIONS[name]?.isWrite ?? name === 'custom:call';
}

describe('every operation through every fault', () => {
	it.each(Object.keys(FAULTS))('ends as documented: %s', (fault) => {
		expect(countsOf(fault)).toEqual(documentedRows(COUNTS).get(fault));
	});

	it.each(Object.keys(FAULTS))('says what is documented: %s', (fault) => {
		expect(sentencesOf(fault)).toEqual(documentedRows(SENTENCES).get(fault));
	});

	it.each(Object.keys(FAULTS))('sends no write twice and says what to do: %s', (fault) => {
		for (const [name, { outcome, isRepeated, sentences }] of table.get(fault) ?? []) {
			expect([name, outcome]).not.toEqual([name, 'crash']);
			expect([name, isRepeated]).toEqual([name, false]);
			for (const sentence of sentences) {
				expect([name, sentence]).toEqual([name, expect.stringMatching(WHAT_AND_WHAT_TO_DO)]);
				expect([name, sentence]).not.toEqual([name, expect.stringMatching(UNHELPFUL)]);
			}
		}
	});
});
