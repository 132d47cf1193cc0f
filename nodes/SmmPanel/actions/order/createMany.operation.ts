import { Failure } from '../../panel/failures';
import { choiceParameter } from '../../parameters/parameter';
import { FailedRow } from '../failedRow';
import { defineOperation, type InputRow } from '../operation';
import { moneyOptions, orderOptions, type MoneyOptions } from './order.options';
import { linesParameter, readOrderLines, type LineFormat } from './orderLines';
import { placeOrders } from './placeOrders';
import { checkOrders, type Wish } from './planOrders';

const FORMATS = ['serviceLinkQuantity', 'serviceQuantityLink'] as const;

const COLUMNS: Record<LineFormat, string> = {
	serviceLinkQuantity: 'service | link | quantity',
	serviceQuantityLink: 'service | quantity | link',
};

const lines = linesParameter({
	displayName: 'Lines',
	name: 'lines',
	type: 'string',
	typeOptions: { rows: 6 },
	required: true,
	default: '',
	placeholder: 'e.g. 1 | https://instagram.com/your_name | 1000',
	description:
		'One order a line: the service ID, the link and the quantity (a whole number), separated by | in the order of Line Format. Empty lines and lines that begin with # are ignored.',
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
	action: 'Place many paid orders',
	description:
		'Place the orders of a mass order text, one a line. This spends money of the panel account.',
	parameters: { lines, lineFormat, options: moneyOptions },
	options: orderOptions,
	isWrite: ({ options }) => !options.dryRun,
	check: async (call) =>
		await checkOrders(
			call,
			call.rows.map((row) => wishesOf(row).filter((wish) => !(wish instanceof FailedRow))),
		),
	run: async (call) => await placeOrders(call, call.rows.map(wishesOf)),
});

interface MassOrder {
	lines: string;
	lineFormat: LineFormat;
	options: MoneyOptions;
}

function wishesOf({ params: { lines: text, lineFormat: format, options } }: InputRow<MassOrder>) {
	const timesSeen = new Map<string, number>();
	return readOrderLines(text, format).map(({ line, order }): Wish => {
		if (order === undefined) return unreadable(line, format);
		const content = JSON.stringify([options.orderReference, order]);
		const times = (timesSeen.get(content) ?? 0) + 1;
		timesSeen.set(content, times);
		const referenceKey = JSON.stringify([content, times]);
		return { ...order, extraFields: {}, options, referenceKey, line };
	});
}

function unreadable(line: number, format: LineFormat): FailedRow {
	const failure = Failure.notSent(
		'validation',
		'The line does not read as an order',
		`Write it as ${COLUMNS[format]}.`,
	);
	return new FailedRow(failure, { line });
}
