import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../panel/matching';
import { flagParameter } from '../parameters/parameter';

/** Off gives the panel's row as sent. */
export const simplify = flagParameter({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

/** The item of a row: the contract's shape, or the panel's own row with its ID as text. */
export function shapeRow<Id extends string, T extends IDataObject & Record<Id, string>>(
	{ row, raw }: Row<T>,
	id: Id,
	isSimplified: boolean,
): IDataObject {
	return isSimplified ? row : { ...raw, [id]: row[id] };
}
