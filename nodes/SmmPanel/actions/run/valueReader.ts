import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isObject } from '../../panel/json';
import { FailedExpression } from '../../parameters/parameter';

/** `={{ $json.id }}` or `={{ $json["order id"] }}`, and nothing else. */
const PLAIN_FIELD =
	/^=\{\{\s*\$json(?:\.([A-Za-z_]\w*)|\[\s*"([^"\\]+)"\s*\]|\[\s*'([^'\\]+)'\s*\])\s*\}\}$/;

/** @throws FailedExpression */
export type ValueReader = (name: string, index: number) => unknown;

/**
 * Reads parameters as n8n does, without its whole expression context for every row where the value is
 * the same for all rows or a field of the row: that context takes n8n 2.11 about 60 µs, more than all
 * the rest of a row.
 */
export function createValueReader(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
): ValueReader {
	const readers = new Map<string, (index: number) => unknown>();

	const readerOf = (name: string): ((index: number) => unknown) => {
		const byHost = (index: number): unknown => readByHost(context, name, index);
		const raw: unknown = context.getNodeParameter(name, 0, null, { rawExpressions: true });
		if (!hasExpression(raw)) {
			const fixed = byHost(0);
			return () => fixed;
		}
		const read = isTool(context) ? undefined : plainReaderOf(raw);
		if (read === undefined) return byHost;
		return (index) => {
			const json = items[index]?.json;
			const value = json === undefined ? undefined : read(json);
			return value === undefined ? byHost(index) : value;
		};
	};

	return (name, index) => {
		const reader = readers.get(name) ?? readerOf(name);
		readers.set(name, reader);
		return reader(index);
	};
}

/**
 * Whether an AI agent runs the node. The items are the model's arguments then, while `$json` is the
 * agent's input in n8n's agents up to version 2.
 */
function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}

function readByHost(context: IExecuteFunctions, name: string, index: number): unknown {
	let thrown: Error;
	try {
		return context.getNodeParameter(name, index, null);
	} catch (error) {
		thrown = error instanceof Error ? error : new Error(String(error));
	}
	throw new FailedExpression(thrown, findFailing(context, [name], index));
}

/** Where within a value the expression is that fails; the place itself when none of its parts does. */
function findFailing(context: IExecuteFunctions, path: string[], index: number): string[] {
	const at = path.join('.');
	const raw: unknown = context.getNodeParameter(at, index, null, { rawExpressions: true });
	if (typeof raw !== 'object' || raw === null) return path;
	for (const [key, part] of Object.entries(raw)) {
		if (!hasExpression(part)) continue;
		try {
			context.getNodeParameter(`${at}.${key}`, index, null, { skipValidation: true });
		} catch {
			return findFailing(context, [...path, key], index);
		}
	}
	return path;
}

/**
 * Reads a value that is a field of the row, or an object of which each part is one or is fixed, as the
 * options are. What it reads is `undefined` where the row has no such field.
 */
function plainReaderOf(raw: unknown): ((json: IDataObject) => unknown) | undefined {
	if (typeof raw === 'string') {
		const field = fieldIn(raw);
		if (field === undefined) return undefined;
		return (json) => (Object.hasOwn(json, field) ? json[field] : undefined);
	}
	if (!isObject(raw)) return undefined;
	const parts = Object.entries(raw).filter(([, part]) => hasExpression(part));
	const fields = parts.map(([name, part]) => [name, fieldOf(part)] as const);
	const known = fields.flatMap(([name, field]) => (field === undefined ? [] : [{ name, field }]));
	if (known.length < fields.length) return undefined;
	return (json) => {
		const value: Record<string, unknown> = { ...raw };
		for (const { name, field } of known) {
			if (!Object.hasOwn(json, field) || json[field] === undefined) return undefined;
			value[name] = json[field];
		}
		return value;
	};
}

function fieldOf(part: unknown): string | undefined {
	return typeof part === 'string' ? fieldIn(part) : undefined;
}

function fieldIn(expression: string): string | undefined {
	const [, plain, doubleQuoted, singleQuoted] = PLAIN_FIELD.exec(expression) ?? [];
	return plain ?? doubleQuoted ?? singleQuoted;
}

function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (Array.isArray(value)) return value.some(hasExpression);
	return isObject(value) && Object.values(value).some(hasExpression);
}
