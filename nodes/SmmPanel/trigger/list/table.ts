import type { IDataObject } from 'n8n-workflow';

import type { Noun } from '../../panel/matching';
import { BARE, plainName, surely } from './columns';
import { hasDigit, idsIn, NotAList, numberedAmong, type ListEntry } from './listEntry';

type Cells = readonly string[];

/** Where a title may stand above the header. */
const TITLE_LINES = 5;

/** A table that lies on its side has IDs in its header; one of years has years there. */
const YEAR = /^(19|20)\d\d$/;

/** The header of a table, as far as its columns are known; `undefined` where no column is. */
export function findHeader(
	records: readonly Cells[],
	noun: Noun,
): { line: number; columns: number[] } | undefined {
	for (const [line, cells] of records.slice(0, TITLE_LINES + 1).entries()) {
		const names = cells.map(plainName);
		const indexes = [...names.keys()];
		const sure = indexes.filter((index) => surely(noun).has(names[index] ?? ''));
		const bare = line === 0 ? indexes.filter((index) => names[index] === BARE) : [];
		if (sure.length + bare.length > 0) return { line, columns: [...sure, ...bare] };
	}
	return undefined;
}

/** The IDs of a table: below a header with a known column, or of its only column. */
export function readTable(records: readonly Cells[], noun: Noun): ListEntry[] | NotAList {
	const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
	const header = findHeader(filled, noun);
	if (header !== undefined) return readColumns(filled, header);
	const single = filled.map((cells) => cells.filter((cell) => cell.trim() !== ''));
	if (single.every((cells) => cells.length === 1)) return readLines(single.flat());
	const [only = [], ...others] = single;
	if (others.length === 0) return readLines(only);
	return new NotAList(`a table without a column '${noun}' or 'id'`);
}

function readColumns(
	records: readonly Cells[],
	{ line, columns }: { line: number; columns: number[] },
): ListEntry[] | NotAList {
	const names = (records[line] ?? []).map((name) => name.trim());
	const rows = records.slice(line + 1);
	const strange = names.find((name) => /^\d{3,}$/.test(name) && !YEAR.test(name));
	if (strange !== undefined) return new NotAList(`a table with '${strange}' in its header`);
	if (rows.length === 0) return [];
	// A sure name counts before a bare "ID", even where all its cells are empty.
	const sure = columns.find((index) => plainName(names[index] ?? '') !== BARE);
	const candidates =
		sure === undefined
			? columns
			: columns.filter((index) => plainName(names[index] ?? '') !== BARE);
	const column = candidates.find((index) => rows.some((cells) => idsIn(cells[index]).length > 0));
	if (column === undefined) return new NotAList(`a table of ${rows.length} rows without an ID`);
	const entries = rows.flatMap((cells) => {
		const row = rowOf(names, cells, column);
		return idsIn(cells[column]).map((id) => ({ id, ...(row && { row }) }));
	});
	return numberedAmong(entries);
}

function rowOf(names: readonly string[], cells: Cells, column: number): IDataObject | undefined {
	const others = names.flatMap(
		(name, index): Array<[string, string]> =>
			index === column || name === '' ? [] : [[name, cells[index] ?? '']],
	);
	return others.length === 0 ? undefined : Object.fromEntries(others);
}

/** One ID a line, perhaps below a heading. */
function readLines(lines: readonly string[]): ListEntry[] | NotAList {
	const [first = '', ...rest] = lines;
	const hasHeading = rest.length > 0 && !hasDigit(first) && rest.every(hasDigit);
	const wanted = hasHeading ? rest : lines;
	const strange = wanted.find((line) => idsIn(line).length === 0);
	if (strange !== undefined) return new NotAList(`a text with '${strange.trim().slice(0, 60)}'`);
	const ids = wanted.flatMap(idsIn);
	if (!ids.some(hasDigit)) return new NotAList(`a text: '${ids.join(' ').slice(0, 60)}'`);
	return ids.map((id) => ({ id }));
}
