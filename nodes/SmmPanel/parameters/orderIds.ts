import { idListParameter, idParameter } from './ids';

export const orderId = idParameter({
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 23501',
	description:
		'The ID the panel gave the order when it was placed, as text: some panels have letters in it. Drag the field order of the input here to take that of the incoming row.',
});

export const orderIds = idListParameter({
	displayName: 'Order IDs',
	name: 'orderIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 23501, 23502',
	description:
		'One or more order IDs as the panel gave them: text with commas, spaces or new lines between them, or an array. The IDs of all input items are asked together, up to 100 in one request.',
});
