import { columnsOf, documentedPart, printPart, tablesOf } from '../support/compatibility';
import { FAULTS } from '../support/faultList';
import { runThrough, type Cell } from '../support/faultTable';
import { OPERATIONS } from '../support/operations';

/** The parts of the document. */
const COUNTS = 'faults';
const SENTENCES = 'sentences';

const operations = Object.keys(OPERATIONS);
const faults = Object.keys(FAULTS);

const WHAT_AND_WHAT_TO_DO = /^[A-Z].{5,}\. [A-Z].{10,}\.$/;
const UNHELPFUL = /\berror\b|problem|failure|undefined|null|\[object/i;

const table = new Map<string, Map<string, Cell>>();

beforeAll(async () => {
	for (const fault of faults) {
		const cells = await Promise.all(
			operations.map(async (name) => [name, await runThrough(name, fault)] as const),
		);
		table.set(fault, new Map(cells));
	}
	const columns = new Map(faults.map((fault) => [fault, countsOf(fault)]));
	printPart(COUNTS, tablesOf('operation', operations, columns));
	printPart(SENTENCES, faults.flatMap(sentencesOf));
}, 600_000);

function countsOf(fault: string): string[] {
	const cells = table.get(fault);
	return operations.map((name) => {
		const { outcome, requests } = cells?.get(name) ?? {};
		return `${outcome}, ${requests}`;
	});
}

/** What the user reads of reads, and of all that may change something in the panel. */
function sentencesOf(fault: string): string[] {
	const sentencesWhere = (changes: boolean) => [
		...new Set(
			operations
				.filter((name) => mayChange(name) === changes)
				.flatMap((name) => table.get(fault)?.get(name)?.sentences ?? []),
		),
	];
	const [reading, writing] = [sentencesWhere(false).sort(), sentencesWhere(true).sort()];
	return [
		`- **${fault}**`,
		...reading.map((sentence) => `  - reading: ${sentence}`),
		...writing.map((sentence) => `  - ordering, refilling, canceling, custom actions: ${sentence}`),
	];
}

/** Nobody knows what a custom action does. */
function mayChange(name: string): boolean {
	return OPERATIONS[name]?.isWrite ?? name === 'custom:call';
}

describe('every operation through every fault', () => {
	it.each(faults)('ends as documented: %s', (fault) => {
		expect(countsOf(fault)).toEqual(columnsOf(documentedPart(COUNTS)).get(fault));
	});

	it('says what is documented', () => {
		expect(faults.flatMap(sentencesOf)).toEqual(documentedPart(SENTENCES));
	});

	it.each(faults)('sends no write twice and says what to do: %s', (fault) => {
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
