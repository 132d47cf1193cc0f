import type { Fields } from '../../panel/request';
import { pairsParameter } from '../../parameters/pairs';
import { defineOperation, type InputRow } from '../operation';
import { service } from '../../parameters/service';
import { moneyOptions, orderOptions, type MoneyOptions } from './order.options';
import { orderFieldsParameter } from './orderFields';
import { placeOrders } from './placeOrders';
import { checkOrders, type Wish } from './planOrders';

const fields = orderFieldsParameter({
	displayName: 'Fields',
	name: 'fields',
	type: 'resourceMapper',
	noDataExpression: true,
	required: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'What the order needs: nearly always a link (a full public address) and a quantity (a whole number), for some services comments or usernames, one a line. Dates may be written year first or day first.',
	typeOptions: {
		loadOptionsDependsOn: ['service.value'],
		resourceMapper: {
			resourceMapperMethod: 'getOrderFields',
			mode: 'add',
			valuesLabel: 'Fields',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
});

const extraFields = pairsParameter({
	displayName: 'Extra Fields',
	name: 'extraFields',
	description: 'Fields only your panel knows, sent as given, e.g. coupon',
	pair: 'Field',
	example: ['coupon', 'WELCOME10'],
});

export const create = defineOperation({
	value: 'create',
	name: 'Create',
	action: 'Place a paid order',
	description:
		'Order followers, likes, views, comments … for a link. This spends money of the panel account.',
	parameters: { service, fields, extraFields, options: moneyOptions },
	options: orderOptions,
	isWrite: ({ options }) => !options.dryRun,
	check: async (call) => await checkOrders(call, call.rows.map(wishesOf)),
	run: async (call) => await placeOrders(call, call.rows.map(wishesOf)),
});

interface Order {
	service: string;
	fields: Fields;
	extraFields: Fields;
	options: MoneyOptions;
}

function wishesOf({ params }: InputRow<Order>): Wish[] {
	return [{ ...params, referenceKey: params.options.orderReference }];
}
