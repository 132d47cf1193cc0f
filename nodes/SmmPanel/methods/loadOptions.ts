import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { readCatalogue } from './catalogue';

/** The categories of the panel's services, sorted by name. */
export async function getCategories(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const services = await readCatalogue(this);
	const names = [...new Set(services.map(({ category }) => category))].filter(
		(name) => name !== '',
	);
	return names
		.sort((one, other) => one.localeCompare(other))
		.map((name) => ({ name, value: name }));
}
