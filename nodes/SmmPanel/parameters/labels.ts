import type { INodeProperties } from 'n8n-workflow';

import { labelOfField } from '../panel/ordering/orderTypes';

/**
 * What the editor calls the place of a value.
 *
 * @param path the parameter's name, then the names within its value
 */
export function labelAt(path: readonly string[], properties: readonly INodeProperties[]): string {
	const [name = '', ...within] = path;
	const property = properties.find((one) => one.name === name);
	const last = within.at(-1) ?? '';
	if (property?.type === 'resourceMapper' && within.length > 1) return labelOfField(last);
	const part = property?.options?.find((option) => option.name === last);
	return (part && 'displayName' in part ? part.displayName : property?.displayName) ?? name;
}
