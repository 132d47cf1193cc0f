import { Failure } from '../../panel/failures';
import { ORDER_FIELDS } from '../../panel/ordering/orderTypes';
import type { Fields } from '../../panel/request';
import { builderHint } from '../../parameters/builderHint';
import { pairsParameter } from '../../parameters/pairs';
import { FailedRow } from '../failedRow';
import { defineOperation, type InputRow } from '../operation';
import { service } from '../../parameters/service';
import { moneyOptions, orderOptions, type MoneyOptions } from './order.options';
import { extraFieldsParameter, orderFieldsParameter } from './orderFields';
import { placeOrders } from './placeOrders';
import { checkOrders, type OrderToPlace } from './planOrders';

const fields = orderFieldsParameter({
	displayName: 'Fields',
	name: 'fields',
	type: 'resourceMapper',
	noDataExpression: true,
	required: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'What the order needs: nearly always a link (a full public address) and a quantity (a whole number), for some services comments or usernames, one a line. Dates may be written year first or day first.',
	builderHint: builderHint(
		'{ mappingMode: "defineBelow", value: { link, quantity } }, quantity as a whole number. Further keys of value by the type of the service: comments or usernames (one a line), runs and interval (drip-feed), username, min, max, delay. "autoMapInputData" takes the columns of the input that have these names.',
	),
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

const extraFields = extraFieldsParameter(
	pairsParameter({
		displayName: 'Extra Fields',
		name: 'extraFields',
		description: 'Fields only your panel knows, sent as given, e.g. coupon',
		pair: 'Field',
		example: ['coupon', 'WELCOME10'],
	}),
);

export const create = defineOperation({
	value: 'create',
	name: 'Create',
	action: 'Place an order that spends money',
	description:
		'Order followers, likes, views, comments … for a link. This spends money of the panel account.',
	parameters: { service, fields, options: moneyOptions, extraFields },
	options: orderOptions,
	isWrite: ({ options }) => !options.dryRun,
	check: async (call) => await checkOrders(call, call.rows.map(ordersOf)),
	run: async (call) => await placeOrders(call, call.rows.map(ordersOf)),
});

interface Order {
	service: string;
	fields: Fields;
	extraFields: Fields;
	options: MoneyOptions;
}

function ordersOf({ params }: InputRow<Order>): OrderToPlace[] {
	const given = { ...params.fields, ...params.extraFields };
	const isEmpty = ORDER_FIELDS.every(({ name }) => given[name] === undefined);
	if (isEmpty) return [withoutFields()];
	return [{ ...params, referenceKey: params.options.orderReference }];
}

function withoutFields(): FailedRow {
	const message = `'${fields.property.displayName}' has no value in it`;
	const advice =
		"Fill in what the service needs, nearly always 'Link' and 'Quantity'. Columns of the input are taken when they are named as the fields are.";
	return new FailedRow(Failure.notSent('validation', message, advice));
}
