import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { isObject, textOf } from '../panel/json';
import {
	ORDER_FIELDS,
	orderTypeOf,
	type OrderField,
	type OrderFieldInput,
} from '../panel/ordering/orderTypes';
import { readCatalogue } from './catalogue';
import type { ListedService } from './catalogueMemory';

const FIELD_TYPES: Record<OrderFieldInput, FieldType> = {
	text: 'string',
	address: 'string',
	number: 'number',
	list: 'string',
	names: 'string',
	date: 'dateTime',
};

/** Of a service nobody knows the type of, fields nearly every order has; the others can be added. */
const SHOWN_FIRST = ['link', 'quantity'];

const DRIP_FEED = ['runs', 'interval'];

/**
 * The fields of an order of the chosen service for the mapper: all there are when its type is not known,
 * and without those of a drip-feed only when the panel says that it has none.
 */
export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const said = (await chosenService(this))?.said;
	const type = orderTypeOf(said?.type ?? '');
	const names = type ? [...type.required, ...type.optional] : ORDER_FIELDS.map(({ name }) => name);
	const fields = names
		.filter((name) => said?.dripfeed !== false || !DRIP_FEED.includes(name))
		.flatMap((name) => ORDER_FIELDS.filter((field) => field.name === name));
	const shown = type?.required ?? SHOWN_FIRST;
	return { fields: fields.map((field) => mapperField(field, shown, type?.required)) };
}

async function chosenService(context: ILoadOptionsFunctions): Promise<ListedService | undefined> {
	const chosen: unknown = context.getCurrentNodeParameter('service');
	const id = textOf(isObject(chosen) ? chosen.value : chosen);
	if (id === undefined || id.startsWith('=')) return undefined;
	return (await readCatalogue(context)).find(({ service }) => service === id);
}

function mapperField(
	{ name, label, input }: OrderField,
	shown: readonly string[],
	required: readonly string[] = [],
): ResourceMapperField {
	return {
		id: name,
		displayName: label,
		type: FIELD_TYPES[input],
		required: required.includes(name),
		defaultMatch: false,
		display: true,
		removed: !shown.includes(name),
	};
}
