import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { containsWords, type Service } from '../panel/services';
import { orderTypeOf } from '../panel/ordering/orderTypes';
import { readCatalogue } from './catalogue';

const PAGE_SIZE = 100;

/** The services whose id, name or category has all the words typed, a page at a time. */
export async function searchServices(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '0',
): Promise<INodeListSearchResult> {
	const start = Number(paginationToken);
	const found = (await readCatalogue(this)).filter((service) => containsWords(service, filter));
	const results = found.slice(start, start + PAGE_SIZE).map((service) => ({
		name: labelOf(service),
		value: service.service,
	}));
	const next = start + PAGE_SIZE;
	return { results, paginationToken: next < found.length ? String(next) : undefined };
}

function labelOf({ service, name, type, rate, min, max }: Service): string {
	const unit = orderTypeOf(type)?.isPackage ? 'each' : 'per 1000';
	const price = rate === null ? '' : ` · ${rate} ${unit}`;
	const limits = min === null || max === null ? '' : ` · ${min}–${max}`;
	return `${service} · ${name}${price}${limits}`;
}
