import { flagParameter } from './parameter';

/** Off gives the panel's row as sent. */
export const simplify = flagParameter({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
