import { Failure } from '../../panel/failures';
import { builderHint } from '../../parameters/builderHint';
import { choiceParameter, InvalidInput } from '../../parameters/parameter';
import { FailedRow } from '../failedRow';
import { defineOperation, type InputRow } from '../operation';
import { moneyOptions, orderOptions, type MoneyOptions } from './order.options';
import type { LineFormat } from './orderLine';
import { linesParameter, readOrderLines } from './orderLines';
import { placeOrders } from './placeOrders';
import { checkOrders, type OrderToPlace } from './planOrders';

const FORMATS = ['serviceLinkQuantity', 'serviceQuantityLink'] as const;

const lines = linesParameter({
	displayName: 'Lines',
	name: 'lines',
	type: 'string',
	typeOptions: { rows: 6 },
	required: true,
	default: '',
	placeholder: 'e.g. 1 | https://instagram.com/your_name | 1000',
	builderHint: builderHint(
		'One text with a line "service | link | quantity" for each order. For rows of a sheet or a table use Create, which orders once for each input item.',
	),
	description:
		'One order a line: the service ID, the link and the quantity (a whole number), separated by | or a tab, in the order of Line Format. A drip-feed has its runs and its interval in minutes behind them. Empty lines, column names and lines that begin with # are ignored.',
});

const lineFormat = choiceParameter(
	{
		displayName: 'Line Format',
		name: 'lineFormat',
		type: 'options',
		options: [
			{ name: 'Service | Link | Quantity', value: 'serviceLinkQuantity' },
			{ name: 'Service | Quantity | Link', value: 'serviceQuantityLink' },
		],
		default: 'serviceLinkQuantity',
		description: 'The order of the parts of a line, as your panel has it on its mass order page',
	},
	FORMATS,
);

export const createMany = defineOperation({
	value: 'createMany',
	name: 'Create Many',
	action: 'Place many orders that spend money',
	description:
		'Place the orders of a mass order text, one a line. This spends money of the panel account.',
	parameters: { lines, lineFormat, options: moneyOptions },
	options: orderOptions,
	isWrite: ({ options }) => !options.dryRun,
	check: async (call) =>
		await checkOrders(
			call,
			call.rows.map((row) => ordersOf(row).filter((order) => !(order instanceof FailedRow))),
		),
	run: async (call) => await placeOrders(call, call.rows.map(ordersOf)),
});

interface MassOrder {
	lines: string;
	lineFormat: LineFormat;
	options: MoneyOptions;
}

function ordersOf({ params: { lines: text, lineFormat: format, options } }: InputRow<MassOrder>) {
	const timesSeen = new Map<string, number>();
	return readOrderLines(text, format).map(({ line, order }): OrderToPlace => {
		if (order instanceof InvalidInput) return unreadable(line, order);
		const content = JSON.stringify([options.orderReference, order]);
		const times = (timesSeen.get(content) ?? 0) + 1;
		timesSeen.set(content, times);
		const referenceKey = JSON.stringify([content, times]);
		return { ...order, extraFields: {}, options, referenceKey, line };
	});
}

function unreadable(line: number, { message, advice }: InvalidInput): FailedRow {
	return new FailedRow(Failure.notSent('validation', message, advice), { line });
}
