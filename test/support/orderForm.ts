import type { INodeParameters } from 'n8n-workflow';

/** The fields of an order as the editor stores them when the columns of the input are taken by name. */
export const BY_COLUMN: INodeParameters = {
	mappingMode: 'autoMapInputData',
	value: null,
	matchingColumns: [],
	schema: [],
};

/** The fields of an order as the editor stores them when each is put in by hand. */
export function defined(value: INodeParameters): INodeParameters {
	return { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] };
}

/** A service chosen by its id. */
export function serviceById(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}
