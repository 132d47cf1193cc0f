import { locatorParameter } from './ids';

export const service = locatorParameter(
	{
		displayName: 'Service',
		name: 'service',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description:
			'The service as the panel lists it, or its ID as text. The list shows the price per 1000 and the smallest and largest quantity of an order.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchServices', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 1',
				validation: [
					{
						type: 'regex',
						properties: {
							regex: '^\\s*[^\\s,;]+\\s*$',
							errorMessage: 'Put one service ID here, e.g. 1',
						},
					},
				],
			},
		],
	},
	"Put the ID of the service there; 'Get Many' of 'Service' finds it by words of its name.",
);
