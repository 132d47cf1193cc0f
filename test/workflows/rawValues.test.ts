import { TEST_KEY, usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

async function getMany(orderIds: string, input: Array<Record<string, unknown>>) {
	const { outputs } = await runNode({
		credentials: credentials(),
		parameters: { resource: 'order', operation: 'getMany', orderIds },
		input: JSON.parse(JSON.stringify(input)),
		onError: 'continueErrorOutput',
	});
	return outputs.map((items) => items.map(({ json, pairedItem }) => ({ json, pairedItem })));
}

describe('a value that is a field of the row', () => {
	it.each([
		['a plain name', '={{ $json.id }}', '={{ ($json.id) }}'],
		['no blanks', '={{$json.id}}', '={{ ($json.id) }}'],
		['a name in brackets', '={{ $json["the id"] }}', '={{ ($json["the id"]) }}'],
		['a name in single quotes', "={{ $json['the id'] }}", '={{ ($json["the id"]) }}'],
		['a name no row has', '={{ $json.nothing }}', '={{ ($json.nothing) }}'],
		['a name of an inherited field', '={{ $json.toString }}', '={{ ($json.toString) }}'],
	])('is what n8n makes of the expression: %s', async (_, field, sameByHost) => {
		const [first, second] = panel.books.seedOrders(TEST_KEY, 2).map(({ id }) => id);
		const values = [first, Number(second), [first, second], null, '', ` ${first} `, {}, true, 1e20];
		const rows = values.map((id) => ({ id, 'the id': id }));

		expect(await getMany(field, [...rows, {}])).toEqual(await getMany(sameByHost, [...rows, {}]));
	});

	it('is read of every row, whatever the first row has', async () => {
		const ids = panel.books.seedOrders(TEST_KEY, 3).map(({ id }) => id);
		const rows = [{}, ...ids.map((id) => ({ id }))];

		const [known = [], failed = []] = await getMany('={{ $json.id }}', rows);
		expect(known.map(({ json, pairedItem }) => [json.order, pairedItem])).toEqual(
			ids.map((id, index) => [id, { item: index + 1 }]),
		);
		expect(failed).toHaveLength(1);
	});
});

describe('a value that is the same for all rows', () => {
	it('is used for every row', async () => {
		const [id = ''] = panel.books.seedOrders(TEST_KEY, 1).map((order) => order.id);
		const { outputs } = await runNode({
			credentials: credentials(),
			parameters: { resource: 'order', operation: 'getMany', orderIds: id },
			input: [{}, {}, {}],
		});

		expect(jsonOf(outputs[0]).map(({ order }) => order)).toEqual([id, id, id]);
		expect(panel.requests).toHaveLength(1);
	});
});
