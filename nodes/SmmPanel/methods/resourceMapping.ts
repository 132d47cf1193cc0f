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
	type OrderType,
} from '../panel/ordering/orderTypes';
import { readCatalogue } from './catalogue';

const FIELD_TYPES: Record<OrderFieldInput, FieldType> = {
	text: 'string',
	number: 'number',
	list: 'string',
	date: 'dateTime',
};

/** Of a service nobody knows the type of, fields nearly every order has; the others can be added. */
const SHOWN_FIRST = ['link', 'quantity'];

/** The fields of an order of the chosen service for the mapper; all there are when its type is not known. */
export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const type = await typeOfChosenService(this);
	if (type === undefined)
		return { fields: ORDER_FIELDS.map((field) => mapperField(field, SHOWN_FIRST)) };
	const names = [...type.required, ...type.optional];
	const fields = names.flatMap((name) => ORDER_FIELDS.filter((field) => field.name === name));
	return { fields: fields.map((field) => mapperField(field, type.required, type.required)) };
}

async function typeOfChosenService(context: ILoadOptionsFunctions): Promise<OrderType | undefined> {
	const chosen: unknown = context.getCurrentNodeParameter('service');
	const id = textOf(isObject(chosen) ? chosen.value : chosen)?.trim();
	if (id === undefined || id === '' || id.startsWith('=')) return undefined;
	const services = await readCatalogue(context);
	const service = services.find((one) => one.service === id);
	return service && orderTypeOf(service.type);
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
