import type { FieldType, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { ORDER_FIELDS, type OrderFieldInput } from '../panel/orderTypes';

const FIELD_TYPES: Record<OrderFieldInput, FieldType> = {
	text: 'string',
	number: 'number',
	list: 'string',
	date: 'string',
};

/** Fields nearly every order has are shown from the start, the others can be added. */
const SHOWN_FIRST = ['link', 'quantity'];

/** The fields of an order for the mapper. */
export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return {
		fields: ORDER_FIELDS.map(({ name, label, input }) => ({
			id: name,
			displayName: label,
			type: FIELD_TYPES[input],
			required: false,
			defaultMatch: false,
			display: true,
			removed: !SHOWN_FIRST.includes(name),
		})),
	};
}
