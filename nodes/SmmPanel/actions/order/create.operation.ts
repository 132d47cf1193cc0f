import { Failure } from '../../panel/failures';
import { numberOf } from '../../panel/json';
import type { Fields } from '../../panel/request';
import { defineOperation, FailedRow } from '../operation';
import { pairsParameter } from '../../parameters/pairs';
import { orderOptions } from '../../parameters/requestOptions';
import { runEach } from '../rowResults';
import { service } from '../service/service.parameters';
import { orderFieldsParameter } from './orderFields';

const fields = orderFieldsParameter({
	displayName: 'Fields',
	name: 'fields',
	type: 'resourceMapper',
	noDataExpression: true,
	required: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'What the order needs: nearly always a link and a quantity, for some services comments or usernames',
	typeOptions: {
		loadOptionsDependsOn: ['service.value'],
		resourceMapper: {
			resourceMapperMethod: 'getOrderFields',
			mode: 'add',
			valuesLabel: 'Fields',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
});

const extraFields = pairsParameter({
	displayName: 'Extra Fields',
	name: 'extraFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add field',
	default: {},
	description: 'Fields only your panel knows, sent as given, e.g. coupon',
	options: [
		{
			displayName: 'Field',
			name: 'pairs',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. coupon',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
				},
			],
		},
	],
});

export const create = defineOperation({
	value: 'create',
	name: 'Create',
	action: 'Place an order',
	description:
		'Order followers, likes, views, comments … for a link. This spends money of the panel account.',
	parameters: { service, fields, extraFields },
	options: orderOptions,
	isWrite: () => true,
	run: async (call) =>
		await runEach(call, async ({ params }) => {
			const sent: Fields = { service: params.service, ...params.fields, ...params.extraFields };
			const placed = await call.client.add(sent);
			if (placed instanceof Failure) return new FailedRow(placed);
			const { order, ...paid } = placed;
			return {
				order,
				service: sent.service,
				link: sent.link ?? null,
				quantity: numberOf(sent.quantity),
				...paid,
			};
		}),
});
