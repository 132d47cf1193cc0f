import { plainType, SERVICE_TYPES } from '../../panel/ordering/orderTypes';
import { containsWords, type Service } from '../../panel/services';
import {
	collectionParameter,
	flagParameter,
	numberParameter,
	textListParameter,
	textParameter,
	type Parameter,
} from '../../parameters/parameter';

/** A filter that was not added lets everything through. */
function optional<T>({ property, read }: Parameter<T>): Parameter<T | undefined> {
	return {
		property,
		read: (value, input) =>
			value === undefined || value === null ? undefined : read(value, input),
	};
}

const cancel = flagParameter({
	displayName: 'Can Be Canceled',
	name: 'cancel',
	type: 'boolean',
	default: true,
	description: 'Whether to return only services whose orders can be canceled (on) or cannot (off)',
});

const refill = flagParameter({
	displayName: 'Can Be Refilled',
	name: 'refill',
	type: 'boolean',
	default: true,
	description: 'Whether to return only services whose orders can be refilled (on) or cannot (off)',
});

const category = textParameter({
	displayName: 'Category Name or ID',
	name: 'category',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getCategories' },
	default: '',
	description:
		'The category the services are listed in. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

const maxRate = numberParameter({
	displayName: 'Max Rate',
	name: 'maxRate',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 8 },
	default: 1,
	description:
		'The highest price per 1000, in the currency of the account; for packages the price of one order',
});

const search = textParameter({
	displayName: 'Search',
	name: 'search',
	type: 'string',
	default: '',
	placeholder: 'e.g. instagram followers',
	description: 'Words that all have to be in the name, the category or the ID of the service',
});

const types = textListParameter({
	displayName: 'Types',
	name: 'types',
	type: 'multiOptions',
	options: SERVICE_TYPES.map((type) => ({ name: type, value: type })),
	default: [],
	description: 'The types of service to return',
});

export const serviceFilters = collectionParameter(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
	},
	{
		cancel: optional(cancel),
		refill: optional(refill),
		category,
		maxRate: optional(maxRate),
		search,
		types,
	},
);

type Filters = ReturnType<typeof serviceFilters.read>;

/** Whether the service passes every filter that was set. */
export function matches(
	service: Service,
	{ search: words, category: wanted, types: allowed, ...filters }: Filters,
): boolean {
	const types = allowed.map(plainType);
	return (
		containsWords(service, words) &&
		(wanted === '' || service.category.toLowerCase() === wanted.toLowerCase()) &&
		(types.length === 0 || types.includes(plainType(service.type))) &&
		(filters.maxRate === undefined || (service.rate !== null && service.rate <= filters.maxRate)) &&
		(filters.refill === undefined || service.refill === filters.refill) &&
		(filters.cancel === undefined || service.cancel === filters.cancel)
	);
}
