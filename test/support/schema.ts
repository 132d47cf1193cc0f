import Ajv, { type ValidateFunction } from 'ajv';
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { readJson } from './project';

interface OutputSchema {
	version: unknown;
	validate: ValidateFunction;
}

const schemas = new Map<string, OutputSchema>();

function schemaOf(resource: string, operation: string): OutputSchema {
	const name = `${resource}/${operation}`;
	const known = schemas.get(name);
	if (known !== undefined) return known;
	const file = readJson(`nodes/SmmPanel/__schema__/v1.0.0/${name}.json`);
	const { version, ...jsonSchema } = isObject(file) ? file : {};
	const validate = new Ajv({ strict: false, allErrors: true }).compile({
		...jsonSchema,
		additionalProperties: false,
	});
	const schema = { version, validate };
	schemas.set(name, schema);
	return schema;
}

/** What an output item has that the operation's output schema does not tell, or tells otherwise. */
export function differencesToSchema(
	resource: string,
	operation: string,
	items: IDataObject[],
): string[] {
	const { version, validate } = schemaOf(resource, operation);
	const differences = items.flatMap((item) =>
		validate(item)
			? []
			: (validate.errors ?? []).map(
					({ instancePath, message, params }) =>
						`${instancePath} ${message} ${JSON.stringify(params)}`,
				),
	);
	return version === 1 ? differences : [...differences, 'no version'];
}
