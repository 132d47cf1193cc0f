import type { INodeProperties } from 'n8n-workflow';

import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { resources } from '../../nodes/SmmPanel/actions';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';

/** Saved workflows hold these names: a change here breaks them. */
const PARAMETERS: Record<string, string[]> = {
	'account:getBalance': ['options'],
	'custom:call': ['action', 'parameters', 'safeToRepeat', 'options'],
	'order:cancel': ['orderIds', 'options'],
	'order:create': ['service', 'fields', 'extraFields', 'options'],
	'order:createMany': ['lines', 'lineFormat', 'options'],
	'order:get': ['orderId', 'onlyChanged', 'simplify', 'options'],
	'order:getMany': ['orderIds', 'onlyChanged', 'simplify', 'options'],
	'refill:create': ['orderId', 'options'],
	'refill:createMany': ['orderIds', 'options'],
	'refill:get': ['refillId', 'options'],
	'refill:getMany': ['refillIds', 'options'],
	'service:get': ['service', 'simplify', 'options'],
	'service:getMany': ['returnAll', 'limit', 'filters', 'sort', 'simplify', 'options'],
};

const REQUEST_OPTIONS = ['maxRequestsPerSecond', 'maxRetries', 'timeout'];
const BATCH_OPTIONS = [
	'batchSize',
	'maxRequestsPerSecond',
	'maxRetries',
	'parallelRequests',
	'timeout',
];

const ORDER_OPTIONS = [
	'checkFirst',
	'dryRun',
	'maxCharge',
	'maxRequestsPerSecond',
	'maxRetries',
	'orderReference',
	'parallelRequests',
	'timeout',
];

const pairs = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}:${operation.value}`,
		operation,
	})),
);

function namesIn(property: INodeProperties | undefined): string[] {
	return (property?.options ?? []).map(({ name }) => name);
}

describe('the names saved workflows rely on', () => {
	it('are those of the nodes, the credential and its fields', () => {
		const { name, version, credentials } = new SmmPanel().description;
		expect({
			name,
			version,
			credentials: credentials?.map((credential) => credential.name),
		}).toEqual({
			name: 'smmPanel',
			version: 1,
			credentials: ['smmPanelApi'],
		});
		const credential = new SmmPanelApi();
		expect(credential.name).toBe('smmPanelApi');
		expect(credential.properties.map((property) => property.name)).toEqual([
			'apiUrl',
			'apiKey',
			'requestFormat',
			'keyField',
		]);
	});

	it('are those of the trigger and its parameters', () => {
		const { name, version, properties } = new SmmPanelTrigger().description;
		expect({ name, version }).toEqual({ name: 'smmPanelTrigger', version: 1 });
		expect([...new Set(properties.map((property) => property.name))]).toEqual([
			'event',
			'idSource',
			'orderIds',
			'refillIds',
			'listUrl',
			'statuses',
			'threshold',
			'options',
		]);
		const event = properties.find((property) => property.name === 'event');
		expect((event?.options ?? []).map((option) => ('value' in option ? option.value : ''))).toEqual(
			['balanceBelow', 'orderStatusChanged', 'refillStatusChanged', 'serviceChanged'],
		);
		expect(namesIn(properties.find((property) => property.name === 'options'))).toEqual([
			'batchSize',
			'emitInitial',
			'emitProgress',
			'maxRequestsPerSecond',
			'maxRetries',
			'parallelRequests',
			'timeout',
			'watchFinal',
		]);
	});

	it('are those of the operations and their parameters', () => {
		expect(
			Object.fromEntries(
				pairs.map(({ name, operation }) => [
					name,
					operation.properties.map((property) => property.name),
				]),
			),
		).toEqual(PARAMETERS);
	});

	it.each(pairs)('are those of the options of $name', ({ name, operation }) => {
		const names = operation.properties.map((property) => property.name);
		const takesIds = names.some((property) => /^(order|refill)Ids?$/.test(property));
		const placesOrders = ['order:create', 'order:createMany'].includes(name);
		expect(namesIn(operation.options.property)).toEqual(
			takesIds ? BATCH_OPTIONS : placesOrders ? ORDER_OPTIONS : REQUEST_OPTIONS,
		);
	});

	it('are those of the filters of services', () => {
		const getMany = pairs.find(({ name }) => name === 'service:getMany');
		const filters = getMany?.operation.properties.find(({ name }) => name === 'filters');
		expect(namesIn(filters)).toEqual([
			'cancel',
			'refill',
			'category',
			'maxRate',
			'search',
			'types',
		]);
	});
});
