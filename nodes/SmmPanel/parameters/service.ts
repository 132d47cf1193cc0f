import { builderHint } from './builderHint';
import { locatorParameter } from './ids';

/** After so long without the list (ms) the editor says so. */
const SLOW_MS = 5_000;

export const service = locatorParameter(
	{
		displayName: 'Service',
		name: 'service',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description:
			'The service as the panel lists it, or its ID as text. The list shows the price per 1000 and the smallest and largest quantity of an order.',
		builderHint: builderHint(
			'{ __rl: true, mode: "id", value } with the ID the panel has for the service. IDs differ from panel to panel: let the user name it, or search with Get Many of Service.',
		),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: {
					searchListMethod: 'searchServices',
					searchable: true,
					slowLoadNotice: {
						message: 'The panel takes long to send its list. With By ID you need not wait for it.',
						timeout: SLOW_MS,
					},
				},
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
