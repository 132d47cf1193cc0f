import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { BY_COLUMN, serviceById } from '../support/orderForm';

/** An HTTP answer; a body that is no text is sent as JSON. */
export interface Answer {
	status: number;
	body: unknown;
}

/** What a panel answered somewhere, and what has to come out of it. */
export interface FieldAnswer extends Answer {
	/** The panel, the script it runs on, or who reported it. */
	seen: string;
	action: string;
	/** The fields beside key and action. */
	sent: Readonly<Record<string, string | undefined>>;
	/** What it answers when an ID of a list is asked for alone, by ID. */
	alone?: Readonly<Record<string, Answer | undefined>>;
	/** The items, in the order of the IDs; of each what matters. One item may stand without a list. */
	gives: unknown;
}

interface Run {
	parameters: INodeParameters;
	input: IDataObject[];
}

/** How the node is asked for what the panel was asked. */
export function runFor({ action, sent }: FieldAnswer): Run {
	const { order, orders, refill, refills, ...others } = sent;
	const ids = (orders ?? refills ?? order ?? refill ?? '').split(',').map((id) => ({ id }));
	const isList = orders !== undefined || refills !== undefined;
	switch (action) {
		case 'balance':
			return { parameters: { resource: 'account', operation: 'getBalance' }, input: [{}] };
		case 'services':
			return {
				parameters: { resource: 'service', operation: 'getMany', returnAll: true },
				input: [{}],
			};
		case 'add':
			return { parameters: orderOf(sent), input: [others] };
		case 'status':
			return { parameters: byIds('order', isList ? 'getMany' : 'get', 'order'), input: ids };
		case 'refill':
			return { parameters: byIds('refill', isList ? 'createMany' : 'create', 'order'), input: ids };
		case 'refill_status':
			return { parameters: byIds('refill', isList ? 'getMany' : 'get', 'refill'), input: ids };
		case 'cancel':
			return { parameters: byIds('order', 'cancel', 'order'), input: ids };
		default:
			return { parameters: { resource: 'custom', operation: 'call', action }, input: [{}] };
	}
}

function orderOf({ service = '' }: FieldAnswer['sent']): INodeParameters {
	return {
		resource: 'order',
		operation: 'create',
		service: serviceById(service),
		fields: BY_COLUMN,
	};
}

/** Every ID is an item of its own, so that what comes out can be put in their order. */
function byIds(resource: string, operation: string, noun: string): INodeParameters {
	return { resource, operation, [`${noun}Id`]: ID, [`${noun}Ids`]: ID };
}

const ID = '={{ $json.id }}';
