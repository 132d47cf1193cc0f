import type { INodeProperties } from 'n8n-workflow';

import { ORDER_STATUSES, REFILL_STATUSES } from '../panel/status';
import { idListParameter } from '../parameters/ids';
import {
	choiceParameter,
	numberParameter,
	textListParameter,
	textParameter,
	type Parameter,
} from '../parameters/parameter';
import { options } from './options.parameters';

const EVENTS = [
	'orderStatusChanged',
	'refillStatusChanged',
	'orderStalled',
	'balanceBelow',
	'serviceChanged',
] as const;

type EventName = (typeof EVENTS)[number];

const ORDER_EVENTS: EventName[] = ['orderStatusChanged', 'orderStalled'];
const ID_EVENTS: EventName[] = [...ORDER_EVENTS, 'refillStatusChanged'];

export const event = choiceParameter(
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Balance Fell Below',
				value: 'balanceBelow',
				action: 'When the balance falls below a threshold',
				description: 'The balance of the account fell below a threshold',
			},
			{
				name: 'Order Stalled',
				value: 'orderStalled',
				action: 'When an order stalls',
				description: 'Neither the status nor the remains of an order changed for some hours',
			},
			{
				name: 'Order Status Changed',
				value: 'orderStatusChanged',
				action: 'When the status of an order changes',
				description: 'An order of the list has another status than at the last poll',
			},
			{
				name: 'Refill Status Changed',
				value: 'refillStatusChanged',
				action: 'When the status of a refill changes',
				description: 'A refill of the list has another status than at the last poll',
			},
			{
				name: 'Service Changed',
				value: 'serviceChanged',
				action: 'When a service changes',
				description: 'A service was added, removed, or has another price, limit, name or type',
			},
		],
		default: 'orderStatusChanged',
		description: 'What starts the workflow',
	},
	EVENTS,
);

export const idSource = choiceParameter(
	{
		displayName: 'IDs From',
		name: 'idSource',
		type: 'options',
		options: [
			{
				name: 'List',
				value: 'list',
				description: 'IDs put in here, or an expression that gives them',
			},
			{ name: 'URL', value: 'url', description: 'A list somewhere else, read before every poll' },
		],
		default: 'list',
		displayOptions: { show: { event: ID_EVENTS } },
		description: 'Where the IDs to watch come from. Panels have no list of their own.',
	},
	['list', 'url'] as const,
);

export const orderIds = idListParameter({
	displayName: 'Order IDs',
	name: 'orderIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 23501, 23502',
	displayOptions: { show: { event: ORDER_EVENTS, idSource: ['list'] } },
	description:
		'The orders to watch, by the IDs the panel gave them: text with commas, spaces or new lines between the IDs, or an array. An expression is read at every poll.',
});

export const refillIds = idListParameter({
	displayName: 'Refill IDs',
	name: 'refillIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 17, 18',
	displayOptions: { show: { event: ['refillStatusChanged'], idSource: ['list'] } },
	description:
		'The refills to watch, by the IDs the panel gave them: text with commas, spaces or new lines between the IDs, or an array. An expression is read at every poll.',
});

export const listUrl = textParameter({
	displayName: 'List URL',
	name: 'listUrl',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://docs.google.com/spreadsheets/d/…/pub?output=csv',
	displayOptions: { show: { event: ID_EVENTS, idSource: ['url'] } },
	description:
		'Where the list of IDs is read from before every poll, without your API key: a JSON array, an object with one, CSV with a column order, refill or ID, or one ID a line. Its other columns come out as row.',
});

function statusesFor(eventName: EventName, statuses: readonly string[]): Parameter<string[]> {
	return textListParameter({
		displayName: 'Only These Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: statuses.map((status) => ({ name: status, value: status })),
		default: [],
		displayOptions: { show: { event: [eventName] } },
		description: 'The new statuses that start the workflow. Leave empty for all.',
	});
}

export const orderStatuses = statusesFor('orderStatusChanged', ORDER_STATUSES);
export const refillStatuses = statusesFor('refillStatusChanged', REFILL_STATUSES);

export const threshold = numberParameter({
	displayName: 'Threshold',
	name: 'threshold',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	required: true,
	default: 10,
	displayOptions: { show: { event: ['balanceBelow'] } },
	description:
		'Starts the workflow once when the balance, in the currency of the account, falls below this, and again only after it was above',
});

export const stalledAfter = numberParameter({
	displayName: 'Stalled After (Hours)',
	name: 'stalledAfter',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 4 },
	required: true,
	default: 24,
	displayOptions: { show: { event: ['orderStalled'] } },
	description:
		'How many hours the status and the remains of an open order stay the same before it starts the workflow: once, and again only after it moved',
});

export const smallestChange = numberParameter({
	displayName: 'Smallest Change (Percent)',
	name: 'smallestChange',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 4 },
	default: 0,
	displayOptions: { show: { event: ['serviceChanged'] } },
	description:
		'How many percent the rate of a service has to change to start the workflow. Smaller changes add up.',
});

export const triggerProperties: INodeProperties[] = [
	event,
	idSource,
	orderIds,
	refillIds,
	listUrl,
	orderStatuses,
	refillStatuses,
	threshold,
	stalledAfter,
	smallestChange,
	options,
].map(({ property }) => property);
