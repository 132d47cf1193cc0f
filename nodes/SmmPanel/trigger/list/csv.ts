export interface Csv {
	/** Cells are as written, blanks included. */
	records: string[][];
	/** The text ends within quotes. */
	isCutOff: boolean;
}

/**
 * Reads a CSV text (RFC 4180): quoted cells hold delimiters, doubled quotes and line breaks; lines
 * end with LF, CRLF or CR.
 *
 * @param most records to read
 */
export function readCsv(text: string, delimiter: string, most = Infinity): Csv {
	// Sticky, so that each cell is read from where the last one ended, in one pass.
	const cell = new RegExp(`"([^"]*(?:""[^"]*)*)("?)|[^${inClass(delimiter)}\\r\\n]*`, 'y');
	const records: string[][] = [];
	let record: string[] = [];
	for (let at = 0; at < text.length && records.length < most; ) {
		cell.lastIndex = at;
		const [written = '', quoted, closing] = cell.exec(text) ?? [];
		if (closing === '') return { records, isCutOff: true };
		at += written.length;
		const rest = quoted === undefined ? '' : restOfCell(text, at, delimiter);
		at += rest.length;
		record.push(quoted === undefined ? written : quoted.replaceAll('""', '"') + rest);
		if (text[at] === delimiter) {
			at++;
			if (at < text.length) continue;
			record.push('');
		}
		records.push(record);
		record = [];
		at += text.startsWith('\r\n', at) ? 2 : 1;
	}
	return { records, isCutOff: false };
}

/** What stands between a closing quote and the next delimiter belongs to the cell. */
function restOfCell(text: string, from: number, delimiter: string): string {
	const ends = [delimiter, '\n', '\r'];
	let end = from;
	while (end < text.length && !ends.includes(text.charAt(end))) end++;
	return text.slice(from, end);
}

function inClass(delimiter: string): string {
	return delimiter === '\t' ? '\\t' : `\\${delimiter}`;
}
