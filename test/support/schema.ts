import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { readJson } from './project';

/** What an output item has that the operation's output schema does not tell, or tells otherwise. */
export function differencesToSchema(
	resource: string,
	operation: string,
	items: IDataObject[],
): string[] {
	const schema = readJson(`nodes/SmmPanel/__schema__/v1.0.0/${resource}/${operation}.json`);
	if (!isObject(schema)) return ['no schema'];
	const { version, ...jsonSchema } = schema;
	const validate = new Ajv({ strict: false, allErrors: true }).compile({
		...jsonSchema,
		additionalProperties: false,
	});
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
