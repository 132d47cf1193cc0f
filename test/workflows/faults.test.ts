import { documentedRows, printTable } from '../support/compatibility';
import { FAULTS, runThrough, type Cell } from '../support/faultTable';
import { OPERATIONS } from '../support/operations';

const operations = Object.keys(OPERATIONS);
const table = new Map<string, Map<string, Cell>>();

beforeAll(async () => {
	for (const fault of Object.keys(FAULTS)) {
		const cells = await Promise.all(
			operations.map(async (name) => [name, await runThrough(name, fault)] as const),
		);
		table.set(fault, new Map(cells));
	}
	printTable(
		['fault', ...operations],
		Object.keys(FAULTS).map((fault) => [fault, ...rowOf(fault)] as const),
	);
}, 600_000);

function rowOf(fault: string): string[] {
	const cells = table.get(fault);
	return operations.map((name) => {
		const { outcome, requests } = cells?.get(name) ?? {};
		return `${outcome}, ${requests}`;
	});
}

describe('every operation through every fault', () => {
	it.each(Object.keys(FAULTS))('ends as documented: %s', (fault) => {
		expect(rowOf(fault)).toEqual(documentedRows().get(fault));
	});

	it.each(Object.keys(FAULTS))('sends no write twice and says what to do: %s', (fault) => {
		for (const [name, { outcome, isRepeated, messages }] of table.get(fault) ?? []) {
			expect([name, outcome]).not.toEqual([name, 'crash']);
			expect([name, isRepeated]).toEqual([name, false]);
			for (const message of messages)
				expect([name, message]).not.toEqual([
					name,
					expect.stringMatching(/\berror\b|problem|failure|undefined|\[object/i),
				]);
		}
	});
});
