import { Failure } from '../../panel/failures';
import { FailedRow } from '../failedRow';
import { defineOperation } from '../operation';
import { choiceParameter, flagParameter, numberParameter } from '../../parameters/parameter';
import type { Service } from '../../panel/services';
import { requestOptions } from '../../parameters/requestOptions';
import { runEach } from '../rowResults';
import { serviceFilters, matches } from './serviceFilters';
import { shapeRow, simplify } from '../simplify';

const returnAll = flagParameter({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limit = numberParameter({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
});

const SORTINGS = ['panel', 'rateAscending', 'rateDescending', 'name'] as const;

const sort = choiceParameter(
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'options',
		options: [
			{ name: 'As the Panel Lists Them', value: 'panel' },
			{ name: 'Cheapest First', value: 'rateAscending' },
			{ name: 'Most Expensive First', value: 'rateDescending' },
			{ name: 'Name', value: 'name' },
		],
		default: 'panel',
		description: 'The order of the results. With a limit, the first ones are returned.',
	},
	SORTINGS,
);

export const getMany = defineOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many services',
	description: 'Retrieve the services of the panel with their prices per 1000, filtered and sorted',
	parameters: { returnAll, limit, filters: serviceFilters, sort, simplify },
	options: requestOptions,
	isWrite: () => false,
	run: async (call) => {
		const catalogue = await call.client.services();
		if (catalogue instanceof Failure) return call.rows.map(() => [new FailedRow(catalogue)]);
		return await runEach(call, async ({ params }) => {
			const found = catalogue.filter(({ row }) => matches(row, params.filters));
			const compare = compareBy(params.sort);
			if (compare !== undefined) found.sort((one, other) => compare(one.row, other.row));
			const wanted = params.returnAll ? found : found.slice(0, params.limit);
			return wanted.map((service) => shapeRow(service, 'service', params.simplify));
		});
	},
});

type Compare = (one: Service, other: Service) => number;

/** How two services are compared; `undefined` leaves them as the panel lists them. */
function compareBy(sorting: (typeof SORTINGS)[number]): Compare | undefined {
	switch (sorting) {
		case 'rateAscending':
			return (one, other) => rateOf(one) - rateOf(other);
		case 'rateDescending':
			return (one, other) => rateOf(other) - rateOf(one);
		case 'name':
			return (one, other) => one.name.localeCompare(other.name);
		case 'panel':
			return undefined;
	}
}

function rateOf({ rate }: Service): number {
	return rate ?? Number.MAX_VALUE;
}
