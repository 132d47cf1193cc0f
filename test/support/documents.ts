import { resources } from '../../nodes/SmmPanel/actions';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { DIALECTS } from '../simulatedPanel/dialects';
import { listOperations, listTrigger } from './parameterList';
import { drawRooms } from './picture';
import { readFile, readJson } from './project';

interface Block {
	file: string;
	/** Between `<!-- name -->` and `<!-- /name -->`, or the same as comments of YAML. */
	name: string;
	lines(): string[];
}

const CELL = 120;
const FIELDS = 4;

/** The parts of documents that are made of the code: `npm run docs` writes them, a test compares them. */
const BLOCKS: Block[] = [
	{ file: 'README.md', name: 'operations', lines: operationTable },
	{ file: 'docs/operations.md', name: 'parameters', lines: listOperations },
	{ file: 'docs/trigger.md', name: 'parameters', lines: listTrigger },
	{
		file: 'CONTRIBUTING.md',
		name: 'rooms',
		lines: () => ['', '```mermaid', ...drawRooms(), '```', ''],
	},
	{
		file: '.github/ISSUE_TEMPLATE/bug.yml',
		name: 'operations',
		lines: () => choices(operations.map(({ pair }) => pair)),
	},
	{
		file: '.github/ISSUE_TEMPLATE/bug.yml',
		name: 'families',
		lines: () => choices(DIALECTS.map(({ name }) => name)),
	},
];

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		pair: `${resource.value}:${operation.value}`,
		resource,
		operation,
	})),
);

/** The documents with their made parts as the code has them now, by file. */
export function madeDocuments(): Map<string, string> {
	const made = new Map<string, string>();
	for (const { file, name, lines } of BLOCKS) {
		const block = new RegExp(`^( *(?:<!--|#) ${name}\\b.*\n)[^]*?^( *(?:<!--|#) /${name}\\b)`, 'm');
		const text = made.get(file) ?? readFile(file);
		if (!block.test(text)) throw new Error(`${file} has no place for ${name}`);
		const content = lines()
			.map((line) => `${line}\n`)
			.join('');
		made.set(
			file,
			text.replace(block, (_, start: string, end: string) => start + content + end),
		);
	}
	return made;
}

function choices(values: string[]): string[] {
	return [...values].sort().map((value) => `        - ${value}`);
}

function operationTable(): string[] {
	const rows = operations.map(({ resource, operation }) => [
		resource.name,
		operation.name,
		shorten(operation.action, outputsOf(resource.value, operation.value)),
	]);
	return ['', ...table([['Resource', 'Operation', 'What it does → what comes out'], ...rows]), ''];
}

/** The fields of an output item, as the schema has them. */
function outputsOf(resource: string, operation: string): string[] {
	const schema = readJson(`nodes/SmmPanel/__schema__/v1.0.0/${resource}/${operation}.json`);
	return isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties) : [];
}

/** As many fields as a cell has room for, and no more than somebody reads. */
function shorten(action: string, fields: string[]): string {
	const cell = (count: number) => {
		const shown = fields.slice(0, count).map((field) => `\`${field}\``);
		const rest = count < fields.length ? ['…'] : [];
		return [action, [...shown, ...rest].join(', ')].filter(Boolean).join(' → ');
	};
	let count = Math.min(fields.length, FIELDS);
	while (count > 1 && cell(count).length > CELL) count--;
	return cell(count);
}

/** A table of Markdown as prettier would print it; the first row has the names of the columns. */
function table(rows: string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length)),
	);
	const print = (row: string[]) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const [heading = [], ...others] = rows;
	return [print(heading), print(widths.map((width) => '-'.repeat(width))), ...others.map(print)];
}
