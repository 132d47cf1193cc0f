import { idListParameter, idParameter } from '../../parameters/ids';

export const refillId = idParameter({
	displayName: 'Refill ID',
	name: 'refillId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 17',
	description:
		'The ID the panel gave the refill when it was created, as text: it is not the ID of the order',
});

export const refillIds = idListParameter({
	displayName: 'Refill IDs',
	name: 'refillIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 17, 18',
	description:
		'One or more refill IDs as the panel gave them: text with commas, spaces or new lines between them, or an array. The IDs of all input items are asked together, up to 100 in one request.',
});
